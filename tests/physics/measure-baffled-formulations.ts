import {
  createBaffledModel,
  createMeridianModel,
  solveBaffled,
  solveMeridian,
  sourceArea,
  type BoundaryModelOptions,
} from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { levelDb, relativeError } from './complex-figures.ts'
import { arcPoints } from './measure-axisymmetric.ts'
import { coneCavity } from './measure-baffle.ts'
import { AIR } from './reference-case.ts'
import { straightMeridian } from './straight-meridian.ts'

const CONE = { throatM: 0.03, mouthM: 0.05, lengthM: 0.06 }
const POINTS = 18

/** Every 5° from 0° to 85°, 2 m from the mouth. */
const POINTS_M = arcPoints(
  Array.from({ length: POINTS }, (_, i) => 5 * i),
  2,
)

/** Differences of a short cone in a baffle by triangles from the same by its meridian: levels to 60° and to 85°, dB; impedance. */
export function compareBaffledFormulations(
  rings: number,
  wavenumbers: readonly number[],
  options?: Pick<BoundaryModelOptions, 'precision'>,
) {
  const { throatM, mouthM, lengthM } = CONE
  const flat = createBaffledModel(coneCavity({ ...CONE, rings }), {
    ...options,
    symmetry: { x: true, y: true },
  })
  const round = createMeridianModel(
    straightMeridian(-lengthM, [
      { to: [throatM, -lengthM], tag: SURFACE_TAG.source, elements: 16, gradedTo: 'end' },
      { to: [mouthM, 0], tag: SURFACE_TAG.wall, elements: 32, gradedTo: 'both' },
      { to: [0, 0], tag: SURFACE_TAG.interface, elements: 24, gradedTo: 'start' },
    ]),
  )
  const correctionDb = 20 * Math.log10((Math.PI * throatM ** 2) / sourceArea(flat.cavity))
  const errors = wavenumbers.map((wavenumber) => {
    const frequencyHz = (wavenumber * AIR.soundSpeed) / (2 * Math.PI)
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: POINTS_M }
    const [found, expected] = [solveBaffled(flat, request), solveMeridian(round, request)]
    const errorsDb = Array.from({ length: POINTS }, (_, i) =>
      Math.abs(levelDb(found.pressure, i) + correctionDb - levelDb(expected.pressure, i)),
    )
    return {
      frequencyHz,
      to60Db: Math.max(...errorsDb.slice(0, 13)),
      worstDb: Math.max(...errorsDb),
      impedance: relativeError(found.impedance, expected.impedance),
    }
  })
  const { mesh, geometry } = flat.cavity.surface
  return { triangles: mesh.tags.length, edgeMaxM: Math.max(...geometry.longestEdges), errors }
}
