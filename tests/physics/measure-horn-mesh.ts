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
import { buildHornSurface, parseDesign, roundMeridian } from '@hornbench/waveguide'
import { levelDb, relativeError, seriesOf, worstLevelErrorDb } from './complex-figures.ts'
import { arcPoints } from './measure-axisymmetric.ts'
import { AIR } from './reference-case.ts'

/** Every 5° of the arc at 2 m around the throat. */
const POINTS_M = arcPoints(
  Array.from({ length: 37 }, (_, i) => 5 * i),
  2,
)
const POINTS_TO_60 = 13
/** So fine that the volume of the smooth shell is right to 1e-4. */
const FINE_MM = 0.5

export type HornErrors = {
  readonly onAxisDb: number
  /** The worst one from 0° to 60°. */
  readonly to60Db: number
  /** The worst one of the levels down to 25 dB below the axis. */
  readonly levelDb: number
  /** |Z − Z_ref| / |Z_ref|, with nothing made up for. */
  readonly impedance: number
}

/** A round design as triangles in metres, ready to be solved. */
export type HornModel = {
  readonly model: BoundaryModel
  /** By how much the disc of the source is larger than its triangles. */
  readonly areaFactor: number
  readonly triangles: number
  readonly edgeMaxM: number
  /** What flat facets leave out of the volume of the smooth shell, as a share. */
  readonly lackingVolume: number
}

export function hornModel(
  design: Readonly<Record<string, unknown>>,
  options?: BoundaryModelOptions,
): HornModel {
  const parsed = parseDesign(design)
  const { surface, nominalSourceAreaMm2 } = buildHornSurface(parsed)
  const mesh = { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }
  const model = createBoundaryModel(mesh, options)
  const smoothMm3 = volumeOfRevolution(roundMeridian(parsed, FINE_MM).nodesMm)
  return {
    model,
    areaFactor: (nominalSourceAreaMm2 * 1e-6) / sourceArea(model),
    triangles: mesh.tags.length,
    edgeMaxM: model.surface.geometry.longestEdges.reduce((most, edge) => Math.max(most, edge), 0),
    lackingVolume: 1 - volumeOf(mesh) / (1e-9 * smoothMm3),
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

function volumeOf({ vertices, triangles }: { vertices: Float64Array; triangles: Uint32Array }): number {
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

/** Of an outline from the axis to the axis: frusta between its nodes ρ, z. */
function volumeOfRevolution(nodes: Float64Array): number {
  let volume = 0
  for (let i = 0; i + 3 < nodes.length; i += 2) {
    const [r0, z0, r1, z1] = nodes.subarray(i, i + 4)
    volume += (Math.PI / 3) * (r0 * r0 + r0 * r1 + r1 * r1) * (z1 - z0)
  }
  return Math.abs(volume)
}
