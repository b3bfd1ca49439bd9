/**
 * The small problem inside GMRES: min ‖β e₁ − H y‖ for a complex upper Hessenberg matrix H that grows by a
 * column at a time and whose subdiagonal is real. Each column is turned upper triangular by Givens rotations
 * as it comes.
 */
export type HessenbergLeastSquares = {
  /** Columns so far. */
  readonly size: number
  /** Takes a column (interleaved, `size + 2` entries, the last real) and returns the norm of the residual. */
  add(column: Float64Array): number
  /** y for the columns so far, interleaved. */
  solve(): Float64Array
}

type Rotation = { readonly cos: number; readonly sinRe: number; readonly sinIm: number }

/** @param beta the norm of the starting residual */
export function createLeastSquares(beta: number): HessenbergLeastSquares {
  const triangle: Float64Array[] = []
  const rotations: Rotation[] = []
  // The rotated right side.
  const right = [beta, 0]
  return {
    get size() {
      return triangle.length
    },
    add(column) {
      const last = triangle.length
      rotations.forEach((rotation, row) => rotate(rotation, column, row))
      const rotation = rotationThatClears(column, last)
      rotate(rotation, column, last)
      right.push(0, 0)
      rotate(rotation, right, last)
      rotations.push(rotation)
      triangle.push(column)
      return Math.sqrt(right[2 * last + 2] ** 2 + right[2 * last + 3] ** 2)
    },
    solve: () => backSubstitute(triangle, right),
  }
}

/** The rotation of rows `row` and `row + 1` that makes the lower entry, which is real, 0. */
function rotationThatClears(column: Float64Array, row: number): Rotation {
  const re = column[2 * row]
  const im = column[2 * row + 1]
  const below = column[2 * row + 2]
  const magnitude = Math.sqrt(re * re + im * im)
  const radius = Math.sqrt(magnitude * magnitude + below * below)
  if (magnitude === 0) return { cos: 0, sinRe: 1, sinIm: 0 }
  const sine = below / (radius * magnitude)
  return { cos: magnitude / radius, sinRe: re * sine, sinIm: im * sine }
}

/** (a, b) → (cos a + sin b, −sin* a + cos b) for the entries `row` and `row + 1`. */
function rotate({ cos, sinRe, sinIm }: Rotation, vector: Float64Array | number[], row: number): void {
  const aRe = vector[2 * row]
  const aIm = vector[2 * row + 1]
  const bRe = vector[2 * row + 2]
  const bIm = vector[2 * row + 3]
  vector[2 * row] = cos * aRe + sinRe * bRe - sinIm * bIm
  vector[2 * row + 1] = cos * aIm + sinRe * bIm + sinIm * bRe
  vector[2 * row + 2] = cos * bRe - (sinRe * aRe + sinIm * aIm)
  vector[2 * row + 3] = cos * bIm - (sinRe * aIm - sinIm * aRe)
}

function backSubstitute(triangle: readonly Float64Array[], right: readonly number[]): Float64Array {
  const y = Float64Array.from(right.slice(0, 2 * triangle.length))
  for (let row = triangle.length - 1; row >= 0; row--) {
    for (let column = row + 1; column < triangle.length; column++) {
      const re = triangle[column][2 * row]
      const im = triangle[column][2 * row + 1]
      y[2 * row] -= re * y[2 * column] - im * y[2 * column + 1]
      y[2 * row + 1] -= re * y[2 * column + 1] + im * y[2 * column]
    }
    const re = triangle[row][2 * row]
    const im = triangle[row][2 * row + 1]
    const squared = re * re + im * im
    const yRe = y[2 * row]
    const yIm = y[2 * row + 1]
    y[2 * row] = (yRe * re + yIm * im) / squared
    y[2 * row + 1] = (yIm * re - yRe * im) / squared
  }
  return y
}
