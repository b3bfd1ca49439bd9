import { UnusableMeshError, UnusableObservationError } from '@hornbench/simulation'
import { BoundaryModelError, SolveFailure } from '@hornbench/solver'
import { DesignError, HornMeshError } from '@hornbench/waveguide'
import { CrewMemberFailedError } from './crew-member-failed-error.ts'
import { outOfMemory } from './out-of-memory.ts'
import type { TaskFailure } from './task-failure.ts'

/** V8 throws no class of its own for an array that it has no room for. */
const NO_ROOM = /allocation failed|Invalid typed array length/i

/** What the user and the log get to know of an error that ended a task. */
export function failureOf(error: unknown): TaskFailure {
  if (error instanceof CrewMemberFailedError) return error.failure
  if (error instanceof SolveFailure) return { code: error.code, text: error.message }
  if (error instanceof BoundaryModelError) return { code: 'unusable_surface', text: error.message }
  if (error instanceof DesignError) {
    const issues = error.issues.map(({ parameter, ...issue }) => ({ path: [parameter], ...issue }))
    return { code: 'bad_design', text: error.message, issues }
  }
  if (error instanceof HornMeshError) return { code: 'unmeshable_design', text: error.message }
  if (error instanceof UnusableMeshError) {
    return { code: 'bad_mesh', text: error.message, issues: error.issues }
  }
  if (error instanceof UnusableObservationError) {
    return { code: 'bad_observation', text: error.message, issues: error.issues }
  }
  if (error instanceof RangeError && NO_ROOM.test(error.message)) return outOfMemory(error.message)
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: 'fault', text: `Fault in the solver: ${message}`, ...(stack && { stack }) }
}
