import type { AttemptEnd } from './attempt-end.ts'
import type { TaskEvent } from './task-update.ts'

/** How often a task that was lost with its process is tried again (requirement L11). */
const MOST_RETRIES = 2
const FIRST_DELAY_MS = 200

export type AttemptOutcome = Extract<TaskEvent, { kind: 'solved' | 'failed' | 'lost' }>

/**
 * What the end of the `tries`-th attempt means for its task: the last word on it, or another attempt. The delay before
 * that doubles each time, and is between half and all of it by chance, so that tasks that were lost together don't come
 * back together.
 *
 * @param random 0 … 1
 */
export function outcomeOf(end: AttemptEnd, tries: number, random: () => number): AttemptOutcome {
  if (end.kind !== 'lost') return end
  if (tries <= MOST_RETRIES) {
    return { ...end, retryInMs: FIRST_DELAY_MS * 2 ** (tries - 1) * (0.5 + 0.5 * random()) }
  }
  return { kind: 'failed', failure: { ...end.failure, text: `${end.failure.text} Tried ${tries} times.` } }
}
