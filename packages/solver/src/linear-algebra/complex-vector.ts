/** Operations on complex vectors, interleaved re, im. Sums run in index order. */

/** ‖x‖₂. */
export function norm(x: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i]
  return Math.sqrt(sum)
}

/** Writes xᴴ y at `out[at]`, `out[at + 1]`. */
export function innerProductInto(x: Float64Array, y: Float64Array, out: Float64Array, at: number): void {
  let re = 0
  let im = 0
  for (let i = 0; i < x.length; i += 2) {
    re += x[i] * y[i] + x[i + 1] * y[i + 1]
    im += x[i] * y[i + 1] - x[i + 1] * y[i]
  }
  out[at] = re
  out[at + 1] = im
}

/** y += (re + i im) x. */
export function addMultiple(y: Float64Array, re: number, im: number, x: Float64Array): void {
  for (let i = 0; i < x.length; i += 2) {
    y[i] += re * x[i] - im * x[i + 1]
    y[i + 1] += re * x[i + 1] + im * x[i]
  }
}

/** x *= factor. */
export function multiplyBy(x: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i] *= factor
}

/** i · factor · x. */
export function timesImaginary(x: Float64Array, factor: number): Float64Array {
  const product = new Float64Array(x.length)
  for (let i = 0; i < x.length; i += 2) {
    product[i] = -factor * x[i + 1]
    product[i + 1] = factor * x[i]
  }
  return product
}
