import type { FrequencyProblem } from './frequency-problem.ts'

/**
 * What the parent knows of the problems that one child keeps. The parent decides alone, so both always agree; at most
 * `most` are kept, and the one that was not used for the longest time goes first. Problems are told apart by identity:
 * one that is made anew for each task is sent with each task, and never mistaken for another.
 */
export function createSentProblems(most: number) {
  const ids = new Map<FrequencyProblem, number>() // the least recently used first
  let given = 0
  return {
    /** Notes that a problem is worked on. The child must be sent a `missing` one and told to forget the `outdated`. */
    use(problem: FrequencyProblem): { id: number; missing: boolean; outdated: number | undefined } {
      const known = ids.get(problem)
      const id = known ?? (given += 1)
      ids.delete(problem)
      ids.set(problem, id)
      const [oldest] = ids
      const outdated = oldest && ids.size > most ? oldest : undefined
      if (outdated) ids.delete(outdated[0])
      return { id, missing: known === undefined, outdated: outdated?.[1] }
    },
    /** Returns what the child must be told to forget, if it kept the problem. */
    drop(problem: FrequencyProblem): number | undefined {
      const id = ids.get(problem)
      ids.delete(problem)
      return id
    },
  }
}
