import type { Worker } from 'node:worker_threads'
import { createCrewMemory, type CrewMemory } from './crew-memory.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { RowOrder } from './row-messages.ts'

type Frequency = { readonly problemId: number; readonly frequencyHz: number; readonly threads: number }
type RowThread = { readonly worker: Worker; problemId?: number }

/** The threads of a compute child that solve shares of the rows, besides the one that leads them: started when needed. */
export function createRowThreads(start: () => Worker) {
  const problems = new Map<number, FrequencyProblem>()
  const threads: RowThread[] = []
  let isServing = false
  let isOutdated = false

  function tell({ worker }: RowThread, order: RowOrder): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(order)
  }

  /** Ending a thread is what frees its share of the last matrix. */
  function keepOnly(count: number): void {
    for (const { worker } of threads.splice(count)) void worker.terminate()
  }

  return {
    keep: (problemId: number, problem: FrequencyProblem) => void problems.set(problemId, problem),
    forget(problemId: number): void {
      problems.delete(problemId)
      if (!threads.some((thread) => thread.problemId === problemId)) return
      // Not in the middle of a frequency: the one that leads waits until all have left it.
      if (isServing) isOutdated = true
      else keepOnly(0)
    },
    /** After the report of a frequency. */
    settle(): void {
      if (isOutdated) keepOnly(0)
      isServing = false
      isOutdated = false
    },
    /** Before work that one thread does. */
    release: () => keepOnly(0),
    /** Has threads join a frequency, and returns what they share with the one that leads. */
    gather({ problemId, frequencyHz, threads: count }: Frequency): CrewMemory | undefined {
      const problem = problems.get(problemId)
      // The leader says what is wrong.
      if (problem === undefined) return undefined
      const { surface, pointsM } = problem
      const size = { vertices: surface.vertices.length / 3, points: pointsM.length / 3 }
      const crew = createCrewMemory(size, count)
      isServing = true
      keepOnly(count - 1)
      while (threads.length < count - 1) threads.push({ worker: start() })
      threads.forEach((thread, i) => {
        if (thread.problemId !== problemId) tell(thread, { kind: 'problem', problemId, problem })
        thread.problemId = problemId
        tell(thread, { kind: 'serve', problemId, frequencyHz, index: i + 1, crew })
      })
      return crew
    },
  }
}
