import { bandAt } from '@hornbench/simulation'
import {
  type BaffledModel,
  BoundaryModelError,
  createBaffledModel,
  createBoundaryModel,
  createMeridianObserver,
  createMeridianSweep,
  type FrequencySolution,
  type MeridianRequest,
  observeBaffled,
  observeFrequency,
  solveBaffled,
  solveFrequency,
} from '@hornbench/solver'
import { unpackBoundary } from './boundary-data.ts'
import type { FrequencyProblem } from './frequency-problem.ts'

/** What one problem is solved and observed with. It can be used again and again, by one request at a time. */
export type ProblemSolver = {
  readonly solve: (request: MeridianRequest) => FrequencySolution
  /**
   * The pressure at the points of the request from what `packBoundary` kept of a solve.
   *
   * @throws BoundaryModelError for what is of another boundary
   */
  readonly observe: (request: MeridianRequest, boundary: Float32Array) => Float64Array
}

type Bands = NonNullable<FrequencyProblem['meridians']>

/**
 * Of several threads, the model is that of the first share, which leads the others; a round or a baffled horn is solved by one.
 *
 * @throws BoundaryModelError for a body that can't be solved so
 */
export function createProblemSolver(
  { surface, meridians, mirrors, baffle }: FrequencyProblem,
  threads: number,
): ProblemSolver {
  if (meridians) return onOutline(meridians)
  const symmetry = mirrors ?? 'off'
  if (baffle === 'infinite') return behindBaffle(createBaffledModel(surface, { symmetry }))
  const model = createBoundaryModel(surface, { symmetry, share: { index: 0, of: threads } })
  return {
    solve: (request) => solveFrequency(model, request),
    observe: (request, surfacePressure) => observeFrequency(model, { ...request, surfacePressure }),
  }
}

function onOutline(bands: Bands): ProblemSolver {
  const observe = createMeridianObserver(bands)
  return {
    solve: createMeridianSweep(bands),
    observe(request, boundary) {
      const elements = bands[bandAt(bands, request.frequencyHz)]?.meridian.tags.length ?? 0
      return observe({ ...request, ...unpackBoundary(boundary, elements + 1) })
    },
  }
}

function behindBaffle(model: BaffledModel): ProblemSolver {
  const { mesh, vertices } = model.aperture
  const places = mesh.vertices.length / 3
  return {
    solve: (request) => solveBaffled(model, request),
    observe(request, boundary) {
      if (boundary.length !== 2 * (places + vertices.length)) {
        throw new BoundaryModelError(
          `The cavity has ${places} vertices and its aperture ${vertices.length}, which are not ${boundary.length / 2} values.`,
        )
      }
      const { surfacePressure, apertureSlope = new Float32Array() } = unpackBoundary(boundary, places)
      const doubled = {
        surfacePressure: Float64Array.from(surfacePressure),
        apertureSlope: Float64Array.from(apertureSlope),
      }
      return observeBaffled(model, doubled, request)
    },
  }
}
