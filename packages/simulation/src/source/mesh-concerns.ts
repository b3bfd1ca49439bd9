import type { Medium } from '@hornbench/solver'
import { measureQuality, type TriangleSurface } from '@hornbench/surface-mesh'
import type { InputIssue } from '../unusable-input-error.ts'

/** Elements by wavelength at the longest edge: what boundary elements are commonly given. */
export const ELEMENTS_PER_WAVELENGTH = 6

/** The same as for the meshes of our own horns. */
const LEAST_ANGLE_DEG = 15
const MOST_NEIGHBOUR_RATIO = 2

type Sweep = { readonly medium: Medium; readonly highestHz: number }

/**
 * What speaks against the results of a mesh that can be solved: edges too long for the highest frequency, triangles of
 * a bad shape. Empty when nothing does.
 *
 * @param surface in metres
 */
export function meshConcerns(surface: TriangleSurface, sweep: Sweep): InputIssue[] {
  return [...resolutionConcerns(surface, sweep), ...shapeConcerns(surface)]
}

/** Edges too long for the highest frequency. */
export function resolutionConcerns(surface: TriangleSurface, { medium, highestHz }: Sweep): InputIssue[] {
  const { maxEdge } = measureQuality(surface)
  const elements = medium.soundSpeed / (highestHz * maxEdge)
  if (elements >= ELEMENTS_PER_WAVELENGTH) return []
  const wantedMm = (1000 * medium.soundSpeed) / (ELEMENTS_PER_WAVELENGTH * highestHz)
  const validHz = medium.soundSpeed / (ELEMENTS_PER_WAVELENGTH * maxEdge)
  const message =
    `The longest edge is ${(1000 * maxEdge).toPrecision(3)} mm, so a wavelength at ${Number(highestHz.toPrecision(4))} Hz has ` +
    `${elements.toPrecision(2)} of them; ${ELEMENTS_PER_WAVELENGTH} are wanted, which this mesh has up to ` +
    `${validHz.toFixed(0)} Hz. Use edges of at most ${wantedMm.toPrecision(3)} mm or lower frequencies.`
  return [{ path: [], code: 'too_coarse', message }]
}

function shapeConcerns(surface: TriangleSurface): InputIssue[] {
  const { minAngleDeg, maxNeighbourSizeRatio } = measureQuality(surface)
  const concerns: InputIssue[] = []
  if (minAngleDeg < LEAST_ANGLE_DEG) {
    concerns.push({
      path: ['triangles'],
      code: 'small_angle',
      message:
        `The sharpest triangle has an angle of ${minAngleDeg.toFixed(1)}°; wanted are ${LEAST_ANGLE_DEG}°. ` +
        'Remesh the surface with triangles that are less long and thin.',
    })
  }
  if (maxNeighbourSizeRatio > MOST_NEIGHBOUR_RATIO) {
    concerns.push({
      path: ['triangles'],
      code: 'abrupt_grading',
      message:
        `Two neighbouring triangles differ in size by a factor of ${maxNeighbourSizeRatio.toFixed(2)}; wanted is at ` +
        `most ${MOST_NEIGHBOUR_RATIO}. Remesh the surface with sizes that change more slowly.`,
    })
  }
  return concerns
}
