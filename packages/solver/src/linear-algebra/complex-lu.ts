import { SingularMatrixError } from '../solve-failure.ts'
import type { ComplexMatrix } from './complex-matrix.ts'

/**
 * Factors a matrix. The result may lie in the same place each time.
 *
 * @param checkpoint called at least every few milliseconds; may throw to give up
 * @throws SingularMatrixError
 */
export type FactorLu = (matrix: ComplexMatrix, checkpoint: () => void) => LuFactors

/**
 * Columns that are eliminated before the rest of the matrix is touched, so that it passes through the cache
 * once for all.
 */
export const LU_PANEL = 32
/** A pivot below this share of the largest entry counts as 0. */
const SMALLEST_PIVOT = 1e-12

/** P A = L U in one array: U on and above the diagonal, L (with ones on its diagonal) below. */
export type LuFactors = {
  readonly size: number
  readonly re: Float64Array
  readonly im: Float64Array
  /** The row that was exchanged with row k at step k. */
  readonly pivots: Uint32Array
}

/** Factors a copy of the matrix in double precision: right-looking, by panels, with partial pivoting. */
export const factorLu: FactorLu = ({ size, re, im }, checkpoint) =>
  factorLuInPlace({ size, re: new Float64Array(re), im: new Float64Array(im) }, checkpoint)

/** `factorLu` without a copy: the planes are overwritten by the factors. */
export function factorLuInPlace(
  matrix: Pick<LuFactors, 'size' | 're' | 'im'>,
  checkpoint: () => void,
): LuFactors {
  const { size } = matrix
  const factors: LuFactors = { ...matrix, pivots: new Uint32Array(size) }
  const smallest = smallestPivot(factors)
  for (let from = 0; from < size; from += LU_PANEL) {
    const to = Math.min(from + LU_PANEL, size)
    factorPanel(factors, from, to, smallest)
    for (let row = from + 1; row < size; row++) {
      checkpoint()
      for (let k = from; k < Math.min(row, to); k++) subtractMultiple(factors, row, k, to, size)
    }
  }
  return factors
}

/** x of A x = b. Vectors are interleaved re, im; b stays. */
export function solveLu(factors: LuFactors, b: Float64Array): Float64Array {
  const { size, re, im, pivots } = factors
  const x = Float64Array.from(b)
  for (let k = 0; k < size; k++) exchange(x, 2 * k, 2 * pivots[k], 2)
  for (let row = 0; row < size; row++) subtractProduct(factors, row, 0, row, x)
  for (let row = size - 1; row >= 0; row--) {
    subtractProduct(factors, row, row + 1, size, x)
    const at = row * size + row
    const scale = 1 / (re[at] * re[at] + im[at] * im[at])
    const xRe = x[2 * row]
    const xIm = x[2 * row + 1]
    x[2 * row] = scale * (xRe * re[at] + xIm * im[at])
    x[2 * row + 1] = scale * (xIm * re[at] - xRe * im[at])
  }
  return x
}

/** Pivots of the matrix must be larger than this. */
export function smallestPivot({ re, im }: ComplexMatrix): number {
  let largest = 0
  for (let at = 0; at < re.length; at++) {
    const squared = re[at] * re[at] + im[at] * im[at]
    if (squared > largest) largest = squared
  }
  return SMALLEST_PIVOT * Math.sqrt(largest)
}

/** Eliminates within the columns [from, to); whole rows are exchanged. */
function factorPanel(factors: LuFactors, from: number, to: number, smallest: number): void {
  const { size, re, im, pivots } = factors
  for (let k = from; k < to; k++) {
    const pivot = findPivot(factors, k)
    pivots[k] = pivot
    exchange(re, k * size, pivot * size, size)
    exchange(im, k * size, pivot * size, size)
    const pivotRe = re[k * size + k]
    const pivotIm = im[k * size + k]
    const squared = pivotRe * pivotRe + pivotIm * pivotIm
    if (!(Math.sqrt(squared) > smallest)) throw new SingularMatrixError(k)
    for (let row = k + 1; row < size; row++) {
      const at = row * size + k
      const aRe = re[at]
      const aIm = im[at]
      re[at] = (aRe * pivotRe + aIm * pivotIm) / squared
      im[at] = (aIm * pivotRe - aRe * pivotIm) / squared
      subtractMultiple(factors, row, k, k + 1, to)
    }
  }
}

/** The row from k on whose entry in column k is largest. */
function findPivot({ size, re, im }: LuFactors, k: number): number {
  let pivot = k
  let largest = -1
  for (let row = k; row < size; row++) {
    const at = row * size + k
    const squared = re[at] * re[at] + im[at] * im[at]
    if (squared <= largest) continue
    largest = squared
    pivot = row
  }
  return pivot
}

function exchange(values: Float64Array, a: number, b: number, count: number): void {
  if (a === b) return
  for (let i = 0; i < count; i++) {
    const kept = values[a + i]
    values[a + i] = values[b + i]
    values[b + i] = kept
  }
}

/** Row −= L(row, k) · row k, in the columns [from, to). */
function subtractMultiple(
  { size, re, im }: LuFactors,
  row: number,
  k: number,
  from: number,
  to: number,
): void {
  const target = row * size
  const source = k * size
  const lRe = re[target + k]
  const lIm = im[target + k]
  for (let column = from; column < to; column++) {
    const uRe = re[source + column]
    const uIm = im[source + column]
    re[target + column] -= lRe * uRe - lIm * uIm
    im[target + column] -= lRe * uIm + lIm * uRe
  }
}

/** x(row) −= Σ over the columns [from, to) of the factors' row times x. */
function subtractProduct(
  { size, re, im }: LuFactors,
  row: number,
  from: number,
  to: number,
  x: Float64Array,
): void {
  let sumRe = x[2 * row]
  let sumIm = x[2 * row + 1]
  for (let column = from; column < to; column++) {
    const aRe = re[row * size + column]
    const aIm = im[row * size + column]
    sumRe -= aRe * x[2 * column] - aIm * x[2 * column + 1]
    sumIm -= aRe * x[2 * column + 1] + aIm * x[2 * column]
  }
  x[2 * row] = sumRe
  x[2 * row + 1] = sumIm
}
