import { BoundaryModelError } from './boundary-model-error.ts'
import type { BoundaryModel } from './boundary-model.ts'
import { stageCheckpoint, type SolveWatch } from './checkpoint.ts'
import type { Vector3 } from './geometry/vector3.ts'
import { timesImaginary } from './linear-algebra/complex-vector.ts'
import type { Medium } from './medium.ts'
import { factorLuInPlace } from './linear-algebra/complex-lu.ts'
import { unfold } from './observation/field-pressure.ts'
import { createCrewMember, type CrewTask } from './row-blocks/crew-member.ts'
import { crewRoomBytes, openCrewRoom } from './row-blocks/crew-room.ts'
import type { Crew } from './row-blocks/crew.ts'
import { type Equations, solveShared, type SolveMethod } from './solve-equations.ts'
import { NonFiniteResultError } from './solve-failure.ts'
import { sourceWeights } from './source-weights.ts'
import { foldPoints } from './symmetry/fold-points.ts'

/**
 * Half of the usual Burton–Miller factor: smaller conditions better, much smaller lets the irregular
 * frequencies back in.
 */
const DEFAULT_COUPLING_SCALE = 0.5
export const DEFAULT_TOLERANCE = 1e-5

export type FrequencyRequest = SolveWatch & {
  /** Of a model with a share of the rows: those who hold the others and are told the same request, by the number of unknowns. */
  readonly crew?: (unknowns: number) => Crew
  readonly frequencyHz: number
  readonly medium: Medium
  /** Velocity of the source, m/s peak. */
  readonly sourceVelocity: number
  /**
   * Unit vector along which the source moves as a rigid body. Without it every part moves along its normal,
   * into the air.
   */
  readonly sourceAxis?: Vector3
  /**
   * Where the pressure is wanted, x, y, z, m: in the air or on the surface. Points inside the body get a
   * meaningless value.
   */
  readonly pointsM: Float64Array
  /**
   * ς of the coupling η = iς min(1/k, ½ radius). 0.5 is the default; 0 is the plain equation, which fails at
   * some frequencies.
   */
  readonly couplingScale?: number
  /** On ‖b − A x‖ / ‖b‖ of the iterative solver. 1e-5 is the default. */
  readonly tolerance?: number
}

/**
 * Time factor e^{-iωt}: a mass load has a negative imaginary impedance. Complex arrays are interleaved re,
 * im.
 */
export type FrequencySolution = {
  readonly frequencyHz: number
  /** At each point asked for, Pa peak. */
  readonly pressure: Float64Array
  /** At each vertex, Pa peak. */
  readonly surfacePressure: Float64Array
  /** Of a cavity behind a baffle: ∂p/∂n by unknown of its aperture, the normal into the cavity, Pa/m. */
  readonly apertureSlope?: Float64Array
  /** Mean pressure over the source by its velocity, Pa·s/m; with an axis, ∫ p v_n dA / ∫ v_n² dA. */
  readonly impedance: { readonly re: number; readonly im: number }
  /** 0 when solved directly. */
  readonly iterations: number
  /** ‖b − A x‖ / ‖b‖. */
  readonly residual: number
  readonly method: SolveMethod
  /**
   * False when the iteration ended above the tolerance and nothing better could be tried; the values are
   * kept.
   */
  readonly converged: boolean
  /** Sentences for the user. */
  readonly warnings: string[]
}

/**
 * Solves the exterior Helmholtz problem of a body whose source moves, at one frequency.
 *
 * @throws SingularMatrixError, NonFiniteResultError, SolveCancelledError: all of them `SolveFailure`
 * @throws BoundaryModelError for a source that moves across a mirror plane of the model
 */
export function solveFrequency(model: BoundaryModel, request: FrequencyRequest): FrequencySolution {
  const { frequencyHz, medium, sourceVelocity } = request
  const angular = 2 * Math.PI * frequencyHz
  assertSymmetricSource(model, request.sourceAxis)
  const folded = foldPoints(request.pointsM, model.fieldMirrors)
  const task = crewTaskOf(model, { ...request, pointsM: folded.pointsM })
  const { room, together } = request.crew?.(model.matrix.size) ?? workAlone(model, request)
  const perform = createCrewMember(model, task, { room, watch: request })
  const all = (kind: 'assemble' | 'multiply' | 'readRow' | 'field', row = 0) =>
    together({ kind, row }, () => perform({ kind, row }))
  all('assemble')
  const solved = solveShared(equationsOf(model.matrix.size, room, all), room.rightSide, {
    tolerance: request.tolerance ?? DEFAULT_TOLERANCE,
    checkpoint: stageCheckpoint(request, 0.8, 0.9),
  })
  // The equations are solved for ∂p/∂n = 1 on the source; it is iωρv.
  const pressureByVelocity = timesImaginary(atVertices(model, solved.solution), angular * medium.density)
  const surfacePressure = pressureByVelocity.map((value) => value * sourceVelocity)
  assertFinite(surfacePressure, 'surface pressure')
  room.surfacePressure.set(surfacePressure)
  all('field')
  const pressure = unfold(room.pressure, folded)
  assertFinite(pressure, 'pressure at the observation points')
  const { iterations, residual, method, converged, warnings } = solved
  const impedance = sourceImpedance(model, pressureByVelocity, task.source.weights)
  assertFinite(Float64Array.of(impedance.re, impedance.im), 'source impedance')
  return {
    frequencyHz,
    pressure,
    surfacePressure,
    impedance,
    iterations,
    residual,
    method,
    converged,
    warnings,
  }
}

/** What a request means to every member of a crew. */
export function crewTaskOf(model: BoundaryModel, request: Omit<FrequencyRequest, 'crew'>): CrewTask {
  const { frequencyHz, medium, sourceVelocity, sourceAxis, couplingScale, pointsM } = request
  const angular = 2 * Math.PI * frequencyHz
  const wavenumber = angular / medium.soundSpeed
  return {
    wavenumber,
    coupling: (couplingScale ?? DEFAULT_COUPLING_SCALE) * Math.min(1 / wavenumber, 0.5 * model.radiusM),
    source: {
      slope: angular * medium.density * sourceVelocity,
      weights: sourceWeights(model.surface, sourceAxis),
    },
    pointsM,
  }
}

function workAlone({ surface, share }: BoundaryModel, { pointsM }: FrequencyRequest): Crew {
  if (share.of > 1) throw new Error('A model with a share of the rows can not solve alone.')
  const size = { vertices: surface.mesh.vertices.length / 3, points: pointsM.length / 3 }
  const memory = new ArrayBuffer(crewRoomBytes(size))
  return {
    room: openCrewRoom(memory, { ...size, unknowns: surface.unknowns }),
    together: (_, own) => own(),
  }
}

type Together = (kind: 'multiply' | 'readRow', row?: number) => void

function equationsOf(size: number, room: Crew['room'], all: Together): Equations {
  return {
    size,
    diagonal: room.diagonal,
    apply(x, y) {
      room.x.set(x)
      all('multiply')
      y.set(room.y)
    },
    factor(goOn) {
      const re = new Float64Array(size * size)
      const im = new Float64Array(size * size)
      for (let row = 0; row < size; row++) {
        all('readRow', row)
        for (let column = 0; column < size; column++) {
          re[row * size + column] = room.y[2 * column]
          im[row * size + column] = room.y[2 * column + 1]
        }
      }
      return factorLuInPlace({ size, re, im }, goOn)
    },
  }
}

/** A source that moves across a mirror pushes on one side and pulls on the other: not what the equations assume. */
export function assertSymmetricSource({ mirrors }: BoundaryModel, axis: Vector3 | undefined): void {
  const plane =
    axis && mirrors.x && axis[0] !== 0 ? 'x' : axis && mirrors.y && axis[1] !== 0 ? 'y' : undefined
  if (plane === undefined) return
  throw new BoundaryModelError(
    `The source moves across the mirror plane ${plane} = 0. Solve without symmetry about this plane.`,
  )
}

/** The pressure of the whole surface, by vertex: the same at a vertex and at its images. */
export function atVertices({ surface }: BoundaryModel, solution: Float64Array): Float64Array {
  const { triangles, vertices } = surface.mesh
  const pressure = new Float64Array((2 * vertices.length) / 3)
  triangles.forEach((v, corner) => {
    pressure[2 * v] = solution[2 * surface.columns[corner]]
    pressure[2 * v + 1] = solution[2 * surface.columns[corner] + 1]
  })
  return pressure
}

/**
 * Σ A w p̄ / Σ A w² over the source triangles, with p̄ the mean pressure of a triangle by source velocity.
 */
export function sourceImpedance(
  model: BoundaryModel,
  pressureByVelocity: Float64Array,
  weights: Float64Array,
): { re: number; im: number } {
  const { mesh, geometry, sourceTriangles } = model.surface
  let re = 0
  let im = 0
  let area = 0
  for (const t of sourceTriangles) {
    const weighted = geometry.areas[t] * weights[t]
    area += weighted * weights[t]
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      const v = 2 * mesh.triangles[corner]
      re += (weighted / 3) * pressureByVelocity[v]
      im += (weighted / 3) * pressureByVelocity[v + 1]
    }
  }
  return { re: re / area, im: im / area }
}

export function assertFinite(values: Float64Array, quantity: string): void {
  if (!values.every(Number.isFinite)) throw new NonFiniteResultError(quantity)
}
