import {
  createBoundaryModel,
  solveFrequency,
  solveMeridian,
  sourceArea,
  type BoundaryModel,
  type BoundaryModelOptions,
  type FrequencySolution,
  type MeridianModel,
} from '@hornbench/solver'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { levelDb, relativeError, seriesOf, worstLevelErrorDb } from './complex-figures.ts'
import { arcPoints } from './measure-axisymmetric.ts'
import { AIR } from './reference-case.ts'

/** Every 5° of the arc at 2 m around the throat. */
const POINTS_M = arcPoints(
  Array.from({ length: 37 }, (_, i) => 5 * i),
  2,
)
const POINTS_TO_60 = 13

export type HornErrors = {
  readonly onAxisDb: number
  /** The worst one from 0° to 60°. */
  readonly to60Db: number
  /** The worst one of the levels down to 25 dB below the axis. */
  readonly levelDb: number
  /** |Z − Z_ref| / |Z_ref|, with nothing made up for. */
  readonly impedance: number
}

/** A round design as triangles in metres, ready to be solved, and by how much its source is smaller than the disc. */
export function hornModel(
  design: Readonly<Record<string, unknown>>,
  options?: BoundaryModelOptions,
): { model: BoundaryModel; areaFactor: number; triangles: number; edgeMaxM: number; volumeM3: number } {
  const { surface, nominalSourceAreaMm2 } = buildHornSurface(parseDesign(design))
  const mesh = { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }
  const model = createBoundaryModel(mesh, options)
  return {
    model,
    areaFactor: (nominalSourceAreaMm2 * 1e-6) / sourceArea(model),
    triangles: mesh.tags.length,
    edgeMaxM: model.surface.geometry.longestEdges.reduce((most, edge) => Math.max(most, edge), 0),
    volumeM3: volume(mesh),
  }
}

/** One frequency of either formulation on the arc. */
export function solveOnArc(body: BoundaryModel | MeridianModel, frequencyHz: number): FrequencySolution {
  const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: POINTS_M }
  return 'near' in body ? solveMeridian(body, request) : solveFrequency(body, request)
}

/** How far one solution on the arc is from another; levels are raised by `areaFactor` first. */
export function compareOnArc(
  solution: FrequencySolution,
  reference: FrequencySolution,
  areaFactor = 1,
): HornErrors {
  const correctionDb = 20 * Math.log10(areaFactor)
  const errorsDb = Array.from({ length: POINTS_TO_60 }, (_, i) =>
    Math.abs(levelDb(solution.pressure, i) + correctionDb - levelDb(reference.pressure, i)),
  )
  return {
    onAxisDb: errorsDb[0],
    to60Db: Math.max(...errorsDb),
    levelDb: worstLevelErrorDb(solution.pressure, seriesOf(reference.pressure), {
      floorDb: -25,
      correctionDb,
    }),
    impedance: relativeError(solution.impedance, reference.impedance),
  }
}

function volume({ vertices, triangles }: { vertices: Float64Array; triangles: Uint32Array }): number {
  let sixfold = 0
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const [a, b, c] = [0, 1, 2].map((i) =>
      vertices.subarray(3 * triangles[corner + i], 3 * triangles[corner + i] + 3),
    )
    sixfold += a[0] * (b[1] * c[2] - b[2] * c[1])
    sixfold += a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])
  }
  return sixfold / 6
}
