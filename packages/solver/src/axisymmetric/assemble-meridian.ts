import type { Checkpoint } from '../checkpoint.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { addApertureMasses, addAperturePair } from './baffle/add-aperture.ts'
import type { ElementPair } from './element-pair.ts'
import type { RingIntegrals } from './meridian-kernels.ts'
import type { MeridianModel } from './meridian-model.ts'
import type { MeridianPoints } from './meridian-points.ts'
import { type NearIntegrals, PAIR } from './near-integrals.ts'

export type MeridianEquations = {
  readonly model: MeridianModel
  readonly points: MeridianPoints
  /** Those of the points at this wavenumber. */
  readonly rings: RingIntegrals
  /** k, rad/m. */
  readonly wavenumber: number
  /** β of the Burton–Miller factor η = iβ, m. */
  readonly coupling: number
  readonly checkpoint: Checkpoint
  /** Written: A and b of A p = b for ∂p/∂n = 1 on the source. */
  readonly matrix: ComplexMatrix
  readonly rightSide: Float64Array
}

/**
 * Writes (½ − K − ηN) p = −(S + η (K' + ½)) q tested with the hats, for q = 1 on the source elements; the factor
 * 2π of the outer azimuth is left out on both sides. A cavity behind a baffle adds the unknowns of its aperture.
 */
export function assembleMeridian(equations: MeridianEquations): void {
  const { model, rings, checkpoint } = equations
  const { elements } = model.geometry
  equations.matrix.re.fill(0)
  equations.matrix.im.fill(0)
  equations.rightSide.fill(0)
  const isNear = new Uint8Array(elements)
  for (let e = 0; e < elements; e++) {
    addMasses(equations, e)
    model.near.trials[e].forEach((f) => (isNear[f] = 1))
    checkpoint((2 * e * elements - e * e) / (elements * elements))
    for (let f = e; f < elements; f++) {
      const pair = rings.integratePair(e, f, isNear[f] === 1)
      if (isNear[f] === 1) addNearIntegrals(equations, [e, f], pair)
      write(equations, [e, f], pair)
      addAperturePair(equations, [e, f], pair)
    }
    isNear.fill(0)
  }
  if (model.geometry.aperture) addApertureMasses(equations, model.geometry.aperture)
}

/** Adds what the remainder leaves out. What is the same both ways is the mean of its two computations. */
function addNearIntegrals(
  { model, wavenumber }: MeridianEquations,
  [e, f]: readonly [number, number],
  pair: ElementPair,
): void {
  const { values } = model.near
  const squared = wavenumber * wavenumber
  const onE = PAIR.size * pairIndex(model.near, e, f)
  const onF = PAIR.size * pairIndex(model.near, f, e)
  const at = (from: number, first: number, second: number) =>
    values[from + first] + squared * values[from + second]
  pair.curls[0] += 0.5 * (at(onE, PAIR.C, PAIR.C2) + at(onF, PAIR.C, PAIR.C2))
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      const ab = 2 * a + b
      const ba = 2 * b + a
      pair.onE[2 * ab] += at(onE, PAIR.K + ab, PAIR.K2 + ab)
      pair.onF[2 * ab] += at(onF, PAIR.K + ba, PAIR.K2 + ba)
      pair.facing[2 * ab] += 0.5 * (at(onE, PAIR.Q + ab, PAIR.Q2 + ab) + at(onF, PAIR.Q + ba, PAIR.Q2 + ba))
      pair.single[2 * ab] += 0.5 * (at(onE, PAIR.S + ab, PAIR.S2 + ab) + at(onF, PAIR.S + ba, PAIR.S2 + ba))
    }
  }
}

function pairIndex({ trials, offsets }: NearIntegrals, e: number, f: number): number {
  return offsets[e] + trials[e].indexOf(f)
}

/** ½ ∫ φ_a φ_b on the left, −½η ∫ φ_a on the right where the element moves. */
function addMasses({ model, points, matrix, rightSide, coupling }: MeridianEquations, e: number): void {
  const { first, area, endHat } = points
  const size = matrix.size
  for (let i = first[e]; i < first[e + 1]; i++) {
    const hats = [1 - endHat[i], endHat[i]]
    for (let a = 0; a < 2; a++) {
      const half = 0.5 * area[i] * hats[a]
      for (let b = 0; b < 2; b++) matrix.re[(e + a) * size + e + b] += half * hats[b]
      if (model.isSource[e] === 1) rightSide[2 * (e + a) + 1] -= coupling * half
    }
  }
}

/** Adds a pair to the rows of e and, if f is another element, to those of f. */
function write(equations: MeridianEquations, [e, f]: readonly [number, number], pair: ElementPair): void {
  const { model, matrix, coupling, rightSide } = equations
  const squared = equations.wavenumber * equations.wavenumber
  const { re, im, size } = matrix
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      const ab = 2 * (2 * a + b)
      const sign = a === b ? -1 : 1
      const slopeRe = sign * pair.curls[0] + squared * pair.facing[ab]
      const slopeIm = sign * pair.curls[1] + squared * pair.facing[ab + 1]
      const onE = (e + a) * size + f + b
      re[onE] += coupling * slopeIm - pair.onE[ab]
      im[onE] -= coupling * slopeRe + pair.onE[ab + 1]
      // The kernel of K' is that of K with its points exchanged.
      if (model.isSource[f] === 1) addRightSide(rightSide, e + a, coupling, pair.single, pair.onF, ab)
      if (e === f) continue
      const onF = (f + b) * size + e + a
      re[onF] += coupling * slopeIm - pair.onF[ab]
      im[onF] -= coupling * slopeRe + pair.onF[ab + 1]
      if (model.isSource[e] === 1) addRightSide(rightSide, f + b, coupling, pair.single, pair.onE, ab)
    }
  }
}

/** −(S + iβ K'); summed over the trial hats, which add up to 1. */
function addRightSide(
  rightSide: Float64Array,
  row: number,
  coupling: number,
  single: Float64Array,
  adjoint: Float64Array,
  at: number,
): void {
  rightSide[2 * row] -= single[at] - coupling * adjoint[at + 1]
  rightSide[2 * row + 1] -= single[at + 1] + coupling * adjoint[at]
}
