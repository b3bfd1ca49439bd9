import { type MeridianBand, rmsLevelDbRe20uPa } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { SILENCE_DB } from './silence.ts'
import { spreadAroundAxis } from './spread-around-axis.ts'

export type SurfaceLevelsInput = {
  /** The whole body in metres, as it is shown; its axis is z where there are meridians. */
  readonly surface: Pick<TriangleSurface, 'vertices'>
  /** Of an axisymmetric solve: what was solved instead of the surface. */
  readonly meridians?: readonly Pick<MeridianBand, 'meridian'>[] | undefined
  /** Which of the meridians this frequency was solved on, see `bandAt`. The last one by default. */
  readonly band?: number | undefined
  /**
   * re, im as the solver gives them, Pa peak, e^{-iωt}: by vertex of the surface, or by end of the elements of the
   * meridian. What follows (the slopes on the aperture of a baffled body) is not read.
   */
  readonly surfacePressure: ArrayLike<number>
  /** Pressures are multiplied by this, as all others of the same solve: `pressureCorrection` of the layout. 1 by default. */
  readonly pressureCorrection?: number | undefined
}

/** One value for each vertex of the surface. */
export type SurfaceLevels = {
  /** dB re 20 µPa rms; −400 where there is no sound. */
  readonly levelDb: Float32Array
  /** Of the pressure against the source velocity, e^{+jωt}, −180 … 180. */
  readonly phaseDeg: Float32Array
}

/**
 * Level and phase of the sound pressure on a body, for display. What an axisymmetric solve knows on its outline is
 * spread around the axis.
 *
 * @throws Error when there are fewer pressures than the body has places for
 */
export function surfaceLevels(input: SurfaceLevelsInput): SurfaceLevels {
  const { surface, meridians, band, surfacePressure, pressureCorrection = 1 } = input
  const meridian = meridians?.[band ?? meridians.length - 1]?.meridian
  if (meridians && !meridian) throw new Error(`There is no band ${band}; the body has ${meridians.length}.`)
  const places = meridian ? meridian.tags.length + 1 : surface.vertices.length / 3
  if (surfacePressure.length < 2 * places)
    throw new Error(`The solution has ${surfacePressure.length / 2} surface pressures, the body ${places}.`)
  const pressure = meridian ? spreadAroundAxis(surface, meridian, surfacePressure) : surfacePressure
  const vertices = surface.vertices.length / 3
  const levelDb = new Float32Array(vertices)
  const phaseDeg = new Float32Array(vertices)
  for (let v = 0; v < vertices; v++) {
    const [re, im] = [pressureCorrection * pressure[2 * v], pressureCorrection * pressure[2 * v + 1]]
    levelDb[v] = Math.max(SILENCE_DB, rmsLevelDbRe20uPa(re, im))
    // Conjugated, as everything typed is e^{+jωt}.
    phaseDeg[v] = (Math.atan2(-im, re) * 180) / Math.PI
  }
  return { levelDb, phaseDeg }
}
