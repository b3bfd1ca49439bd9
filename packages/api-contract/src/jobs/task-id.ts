import type { RunId } from './run-id.ts'

/** The fencing token of one dispatch: a frequency of a run, and how many times it has been dispatched. */
export type TaskRef = {
  readonly runId: RunId
  /** Place of the frequency in the sweep, from 0. */
  readonly index: number
  /** 1 for the first dispatch. */
  readonly attempt: number
}

/** The same in one text, for messages and logs. */
export function taskId({ runId, index, attempt }: TaskRef): string {
  return `${runId}-${index}-${attempt}`
}
