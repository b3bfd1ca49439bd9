import type { RingIntegrals } from './meridian-kernels.ts'
import type { MeridianModel } from './meridian-model.ts'
import type { MeridianPoints } from './meridian-points.ts'

/** A solved surface. */
export type MeridianState = {
  readonly model: MeridianModel
  readonly points: MeridianPoints
  /** Those of the points at this wavenumber. */
  readonly rings: RingIntegrals
  readonly wavenumber: number
  /** At the ends of the elements, re, im, Pa. */
  readonly surfacePressure: Float64Array
  /** ∂p/∂n = i · slope on the source. */
  readonly sourceSlope: number
  /** ∂p/∂n by element of the aperture of a cavity, the normal into the cavity; re, im, Pa/m. Of a free body empty. */
  readonly apertureSlope: Float64Array
}

/** Writes the pressure of the surface itself. */
export function writePressureOn(
  { surfacePressure }: MeridianState,
  e: number,
  t: number,
  sum: Float64Array,
): void {
  sum[0] = (1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2]
  sum[1] = (1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3]
}
