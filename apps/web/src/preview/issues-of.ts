import { DomainError, type Issue } from '@hornbench/api-contract'
import { UnusableMeshError, UnusableObservationError } from '@hornbench/simulation'
import {
  DesignError,
  HornMeshError,
  MouthNotInBaffleError,
  TooManyTrianglesError,
  WallTooThickError,
} from '@hornbench/waveguide'

const DESIGN = ['source', 'design'] as const

const NOT_ROUND: Issue = {
  path: ['formulation'],
  message: 'This horn changes around its axis, so that it has no outline. Choose Auto or Triangles.',
}

/** What to tell of a design that could not be built or prepared; places are those of a submission. */
export function issuesOf(error: unknown): Issue[] {
  if (error instanceof DesignError) {
    return error.issues.map(({ parameter, ...issue }) => ({ path: [...DESIGN, parameter], ...issue }))
  }
  if (error instanceof HornMeshError) return [{ path: placeOf(error), message: error.message }]
  if (error instanceof UnusableMeshError) {
    return error.issues.map(({ code, message }) =>
      code === 'not_round' ? NOT_ROUND : { path: [...DESIGN], message },
    )
  }
  if (error instanceof UnusableObservationError) {
    return error.issues.map(({ path, message }) => ({ path: ['observation', ...path], message }))
  }
  if (error instanceof DomainError) return [...error.issues]
  const reason = error instanceof Error ? error.message : String(error)
  return [
    { path: [...DESIGN], message: `The shape could not be built, which is a fault of the page: ${reason}` },
  ]
}

/** What most often helps to change. */
function placeOf(error: HornMeshError): string[] {
  if (error instanceof MouthNotInBaffleError) return ['baffle']
  if (error instanceof WallTooThickError) return [...DESIGN, 'wall_thickness']
  if (error instanceof TooManyTrianglesError) return [...DESIGN, 'mouth_res']
  return [...DESIGN]
}
