import { type BoundaryModel, createBoundaryModel, joinCrew } from '@hornbench/solver'
import type { CrewMemory } from './crew-memory.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import { serveCrew } from './serve-crew.ts'

/** One frequency, and which share of its rows is a thread's. */
export type Share = {
  readonly problemId: number
  readonly frequencyHz: number
  readonly index: number
  readonly crew: CrewMemory
}

/** The problem that a thread has a share of, and its model of that share. */
export function createRowBench(isCancelled: () => boolean) {
  let kept: { problemId: number; problem: FrequencyProblem } | undefined
  let model: BoundaryModel | undefined

  return {
    keep(problemId: number, problem: FrequencyProblem): void {
      model = undefined
      kept = { problemId, problem }
    },
    /** Does this thread's part of a frequency and returns when the leader has sent it away. */
    serve({ problemId, frequencyHz, index, crew }: Share): void {
      serveCrew(crew, (isDismissed) => {
        if (kept?.problemId !== problemId)
          throw new Error(`Problem ${problemId} was not sent to this thread.`)
        const { surface, mirrors, medium, sourceVelocity, pointsM } = kept.problem
        const share = { index, of: crew.threads }
        if (model?.share.index !== index || model.share.of !== share.of) {
          model = undefined
          model = createBoundaryModel(surface, { symmetry: mirrors ?? 'off', share })
        }
        const request = {
          frequencyHz,
          medium,
          sourceVelocity,
          pointsM,
          isCancelled: () => isCancelled() || isDismissed(),
        }
        return joinCrew(model, request, crew.room)
      })
    },
  }
}
