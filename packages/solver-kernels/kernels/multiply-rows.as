// y = A x for rows of a matrix in single precision; vectors and sums in double precision.

/**
 * `x` has the real parts of n numbers, from the next multiple of four on the imaginary ones; y is interleaved.
 */
export function multiplyRows(
  re: usize,
  im: usize,
  size: u32,
  rowFrom: u32,
  rowTo: u32,
  x: usize,
  y: usize,
): void {
  const whole = <usize>(size & ~3) << 2
  const tail = size & 3
  const xImAt = x + ((<usize>((size + 3) & ~3)) << 3)
  for (let row = rowFrom; row < rowTo; row++) {
    const start = (<usize>row * <usize>size) << 2
    const reRow = re + start
    const imRow = im + start
    // Two chains of additions for each part: one would wait for itself.
    let reReLow = f64x2.splat(0)
    let reReHigh = reReLow
    let imImLow = reReLow
    let imImHigh = reReLow
    let reImLow = reReLow
    let reImHigh = reReLow
    let imReLow = reReLow
    let imReHigh = reReLow
    for (let at: usize = 0; at < whole; at += 16) {
      const aRe = v128.load(reRow + at)
      const aIm = v128.load(imRow + at)
      const aReLow = f64x2.promote_low_f32x4(aRe)
      const aImLow = f64x2.promote_low_f32x4(aIm)
      const aReHigh = f64x2.promote_low_f32x4(v128.shuffle<f64>(aRe, aRe, 1, 1))
      const aImHigh = f64x2.promote_low_f32x4(v128.shuffle<f64>(aIm, aIm, 1, 1))
      const xAt = x + (at << 1)
      const xImAtColumn = xImAt + (at << 1)
      const xReLow = v128.load(xAt)
      const xReHigh = v128.load(xAt, 16)
      const xImLow = v128.load(xImAtColumn)
      const xImHigh = v128.load(xImAtColumn, 16)
      reReLow = f64x2.add(reReLow, f64x2.mul(aReLow, xReLow))
      reReHigh = f64x2.add(reReHigh, f64x2.mul(aReHigh, xReHigh))
      imImLow = f64x2.add(imImLow, f64x2.mul(aImLow, xImLow))
      imImHigh = f64x2.add(imImHigh, f64x2.mul(aImHigh, xImHigh))
      reImLow = f64x2.add(reImLow, f64x2.mul(aReLow, xImLow))
      reImHigh = f64x2.add(reImHigh, f64x2.mul(aReHigh, xImHigh))
      imReLow = f64x2.add(imReLow, f64x2.mul(aImLow, xReLow))
      imReHigh = f64x2.add(imReHigh, f64x2.mul(aImHigh, xReHigh))
    }
    const reSum = f64x2.sub(f64x2.add(reReLow, reReHigh), f64x2.add(imImLow, imImHigh))
    const imSum = f64x2.add(f64x2.add(reImLow, reImHigh), f64x2.add(imReLow, imReHigh))
    let sumRe = f64x2.extract_lane(reSum, 0) + f64x2.extract_lane(reSum, 1)
    let sumIm = f64x2.extract_lane(imSum, 0) + f64x2.extract_lane(imSum, 1)
    for (let column = size - tail; column < size; column++) {
      const at = <usize>column << 2
      const aRe = <f64>load<f32>(reRow + at)
      const aIm = <f64>load<f32>(imRow + at)
      const xRe = load<f64>(x + (at << 1))
      const xIm = load<f64>(xImAt + (at << 1))
      sumRe += aRe * xRe - aIm * xIm
      sumIm += aRe * xIm + aIm * xRe
    }
    store<f64>(y + ((<usize>row) << 4), sumRe)
    store<f64>(y + ((<usize>row) << 4), sumIm, 8)
  }
}
