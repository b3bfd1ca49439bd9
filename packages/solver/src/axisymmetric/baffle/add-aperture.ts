import type { ElementPair } from '../element-pair.ts'
import type { MeridianEquations } from '../assemble-meridian.ts'
import type { Aperture } from './aperture.ts'

/**
 * The slopes q of the aperture are unknowns after the pressures, one by element. In the rows of the hats they add S q to
 * the equation of the cavity; their own rows are p − 2 S q = 0 on the aperture, tested with 1 on each element.
 */
export function addAperturePair(
  { model, matrix }: MeridianEquations,
  [e, f]: readonly [number, number],
  { single }: ElementPair,
): void {
  const { aperture, elements } = model.geometry
  if (aperture === undefined || f < aperture.first) return
  const { re, im, size } = matrix
  const unknownOf = (element: number) => elements + 1 + element - aperture.first
  const add = (row: number, column: number, factor: number, at: readonly number[]) => {
    for (const entry of at) {
      re[row * size + column] += factor * single[entry]
      im[row * size + column] += factor * single[entry + 1]
    }
  }
  add(e, unknownOf(f), 1, [0, 2])
  add(e + 1, unknownOf(f), 1, [4, 6])
  if (e < aperture.first) return
  add(unknownOf(e), unknownOf(f), -2, [0, 2, 4, 6])
  if (e === f) return
  add(f, unknownOf(e), 1, [0, 4])
  add(f + 1, unknownOf(e), 1, [2, 6])
  add(unknownOf(f), unknownOf(e), -2, [0, 2, 4, 6])
}

/** ∫ p over each element of the aperture. */
export function addApertureMasses({ model, points, matrix }: MeridianEquations, { first }: Aperture): void {
  const { elements } = model.geometry
  for (let e = first; e < elements; e++) {
    const row = (elements + 1 + e - first) * matrix.size
    for (let i = points.first[e]; i < points.first[e + 1]; i++) {
      matrix.re[row + e] += points.area[i] * (1 - points.endHat[i])
      matrix.re[row + e + 1] += points.area[i] * points.endHat[i]
    }
  }
}
