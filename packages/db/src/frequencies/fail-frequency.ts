import type { Database } from '../database.ts'
import type { JobTask } from '../jobs/run-ref.ts'
import { write } from '../write.ts'
import { settleTask } from './settle-task.ts'

/** Why a frequency has no result. */
export type FrequencyFailure = { readonly code: string; readonly message: string }

/** Notes that a frequency can't be solved; the others go on. Returns false when that comes late. */
export function failFrequency(
  database: Database,
  task: JobTask,
  { code, message, atMs }: FrequencyFailure & { atMs: number },
): boolean {
  const { index, attempt } = task
  return write(database, (tx) =>
    settleTask(tx, task, {
      atMs,
      columns: { state: 'failed', failureCode: code, failureMessage: message },
      history: { type: 'frequency_failed', data: { index, attempt, code, message } },
    }),
  )
}
