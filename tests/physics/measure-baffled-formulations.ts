import {
  createBaffledModel,
  solveBaffled,
  solveMeridian,
  sourceArea,
  type BoundaryModelOptions,
} from '@hornbench/solver'
import { buildBaffledCavity, parseDesign } from '@hornbench/waveguide'
import { levelDb, relativeError } from './complex-figures.ts'
import { arcPoints } from './measure-axisymmetric.ts'
import { baffledDesignModel } from './measure-baffled-meridian.ts'
import { AIR } from './reference-case.ts'

/** Of the meridians. */
const FINE_MM = 1.5
const POINTS = 18
/** Every 5° from 0° to 85°, 2 m from the middle of the mouth. */
const ARC_M = arcPoints(
  Array.from({ length: POINTS }, (_, i) => 5 * i),
  2,
)

/** Differences of a round horn in a baffle by triangles from the same by its meridian: levels on axis, to 60° and to 85°, dB; impedance. */
export function compareBaffledFormulations(
  design: Readonly<Record<string, unknown>>,
  frequenciesHz: readonly number[],
  options?: Pick<BoundaryModelOptions, 'precision'>,
) {
  const { surface, nominalSourceAreaMm2 } = buildBaffledCavity(parseDesign(design))
  const mesh = { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }
  const flat = createBaffledModel(mesh, { ...options, symmetry: { x: true, y: true } })
  const round = baffledDesignModel(design, FINE_MM)
  const correctionDb = 20 * Math.log10((nominalSourceAreaMm2 * 1e-6) / sourceArea(flat.cavity))
  const mouthM = round.geometry.aperture?.planeZM ?? 0
  const pointsM = ARC_M.map((value, i) => value + (i % 3 === 2 ? mouthM : 0))
  const errors = frequenciesHz.map((frequencyHz) => {
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM }
    const [found, expected] = [solveBaffled(flat, request), solveMeridian(round, request)]
    const errorsDb = Array.from({ length: POINTS }, (_, i) =>
      Math.abs(levelDb(found.pressure, i) + correctionDb - levelDb(expected.pressure, i)),
    )
    return {
      frequencyHz,
      onAxisDb: errorsDb[0],
      to60Db: Math.max(...errorsDb.slice(0, 13)),
      worstDb: Math.max(...errorsDb),
      impedance: relativeError(found.impedance, expected.impedance),
    }
  })
  const { geometry } = flat.cavity.surface
  return { triangles: mesh.tags.length, edgeMaxM: Math.max(...geometry.longestEdges), errors }
}
