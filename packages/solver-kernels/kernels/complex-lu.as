// Elimination with partial pivoting in double precision: the steps of complex-lu.ts of the solver, each entry in the same
// order, so that the bits are the same. Planes of n × n numbers by rows.

/** What `factorPanel` returns when every pivot will do. */
const NONE: i32 = -1

/**
 * Eliminates within the columns [from, to); whole rows are exchanged, row k with row `pivots[k]`. Returns the first step
 * whose pivot is not above `smallest`, or NONE.
 */
export function factorPanel(
  re: usize,
  im: usize,
  size: u32,
  from: u32,
  to: u32,
  smallest: f64,
  pivots: usize,
): i32 {
  for (let k = from; k < to; k++) {
    const pivot = findPivot(re, im, size, k)
    store<u32>(pivots + (<usize>k << 2), pivot)
    if (pivot !== k) {
      exchange(rowAt(re, size, k), rowAt(re, size, pivot), size)
      exchange(rowAt(im, size, k), rowAt(im, size, pivot), size)
    }
    const diagonal = ((<usize>k * size) + k) << 3
    const pivotRe = load<f64>(re + diagonal)
    const pivotIm = load<f64>(im + diagonal)
    const squared = pivotRe * pivotRe + pivotIm * pivotIm
    if (!(Math.sqrt(squared) > smallest)) return <i32>k
    for (let row = k + 1; row < size; row++) {
      const at = ((<usize>row * size) + k) << 3
      const aRe = load<f64>(re + at)
      const aIm = load<f64>(im + at)
      store<f64>(re + at, (aRe * pivotRe + aIm * pivotIm) / squared)
      store<f64>(im + at, (aIm * pivotRe - aRe * pivotIm) / squared)
      subtract(re, im, size, row, k, k + 1, k + 1, to)
    }
  }
  return NONE
}

/** Takes the panel [from, to) out of the columns behind it, in the rows [rowFrom, rowTo) below its first. */
export function subtractPanel(
  re: usize,
  im: usize,
  size: u32,
  from: u32,
  to: u32,
  rowFrom: u32,
  rowTo: u32,
): void {
  for (let row = rowFrom; row < rowTo; row++) {
    subtract(re, im, size, row, from, min(row, to), to, size)
  }
}

function findPivot(re: usize, im: usize, size: u32, k: u32): u32 {
  let pivot = k
  let largest: f64 = -1
  for (let row = k; row < size; row++) {
    const at = ((<usize>row * size) + k) << 3
    const aRe = load<f64>(re + at)
    const aIm = load<f64>(im + at)
    const squared = aRe * aRe + aIm * aIm
    if (squared <= largest) continue
    largest = squared
    pivot = row
  }
  return pivot
}

@inline
function rowAt(plane: usize, size: u32, row: u32): usize {
  return plane + ((<usize>row * size) << 3)
}

function exchange(a: usize, b: usize, count: u32): void {
  for (let i: usize = 0; i < <usize>count << 3; i += 8) {
    const kept = load<f64>(a + i)
    store<f64>(a + i, load<f64>(b + i))
    store<f64>(b + i, kept)
  }
}

/** Row −= Σ L(row, k) · row k over [kFrom, kTo), in the columns [from, to): four of them stay in registers. */
@inline
function subtract(
  re: usize,
  im: usize,
  size: u32,
  row: u32,
  kFrom: u32,
  kTo: u32,
  from: u32,
  to: u32,
): void {
  const stride = <usize>size << 3
  const reRow = rowAt(re, size, row)
  const imRow = rowAt(im, size, row)
  const first = <usize>from << 3
  const end = <usize>to << 3
  const firstK = <usize>kFrom << 3
  const endK = <usize>kTo << 3
  const firstSource = <usize>kFrom * stride
  let column = first
  for (; column + 32 <= end; column += 32) {
    let reLow = v128.load(reRow + column)
    let reHigh = v128.load(reRow + column, 16)
    let imLow = v128.load(imRow + column)
    let imHigh = v128.load(imRow + column, 16)
    let source = firstSource + column
    for (let k = firstK; k < endK; k += 8, source += stride) {
      const lRe = v128.load_splat<f64>(reRow + k)
      const lIm = v128.load_splat<f64>(imRow + k)
      const uReLow = v128.load(re + source)
      const uImLow = v128.load(im + source)
      const uReHigh = v128.load(re + source, 16)
      const uImHigh = v128.load(im + source, 16)
      reLow = f64x2.sub(reLow, f64x2.sub(f64x2.mul(lRe, uReLow), f64x2.mul(lIm, uImLow)))
      imLow = f64x2.sub(imLow, f64x2.add(f64x2.mul(lRe, uImLow), f64x2.mul(lIm, uReLow)))
      reHigh = f64x2.sub(reHigh, f64x2.sub(f64x2.mul(lRe, uReHigh), f64x2.mul(lIm, uImHigh)))
      imHigh = f64x2.sub(imHigh, f64x2.add(f64x2.mul(lRe, uImHigh), f64x2.mul(lIm, uReHigh)))
    }
    v128.store(reRow + column, reLow)
    v128.store(reRow + column, reHigh, 16)
    v128.store(imRow + column, imLow)
    v128.store(imRow + column, imHigh, 16)
  }
  for (; column < end; column += 8) {
    let sumRe = load<f64>(reRow + column)
    let sumIm = load<f64>(imRow + column)
    let source = firstSource + column
    for (let k = firstK; k < endK; k += 8, source += stride) {
      const lRe = load<f64>(reRow + k)
      const lIm = load<f64>(imRow + k)
      const uRe = load<f64>(re + source)
      const uIm = load<f64>(im + source)
      sumRe -= lRe * uRe - lIm * uIm
      sumIm -= lRe * uIm + lIm * uRe
    }
    store<f64>(reRow + column, sumRe)
    store<f64>(imRow + column, sumIm)
  }
}
