import { type JobId, JobNotResumableError } from '@hornbench/api-contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { getJob } from '../jobs/find-job.ts'

/**
 * Copies what is solved of a job that failed or was cancelled to the one that resumes it, with the layout that it belongs
 * to. Byte for byte, so that the result is the one of an undisturbed run.
 *
 * @throws JobNotResumableError
 */
export function takeOverCheckpoints(tx: Transaction, from: JobId, to: JobId): void {
  const { status } = getJob(tx, from)
  if (status !== 'error' && status !== 'cancelled') throw new JobNotResumableError(from, status)
  tx.run(sql`
    INSERT INTO job_frequencies (
      job_id, frequency_index, frequency_hz, state, settled_at_ms, solve_seconds, warnings_json, checkpoint
    )
    SELECT ${to}, frequency_index, frequency_hz, 'taken_over', settled_at_ms, solve_seconds, warnings_json, checkpoint
    FROM job_frequencies WHERE job_id = ${from} AND state IN ('solved', 'taken_over')`)
  tx.run(sql`
    INSERT INTO job_fields (job_id, frequency_index, surface_pressure)
    SELECT ${to}, frequency_index, surface_pressure FROM job_fields WHERE job_id = ${from}`)
  tx.run(sql`
    INSERT INTO job_layouts (job_id, layout_json, boundary_layout_json)
    SELECT ${to}, layout_json, boundary_layout_json FROM job_layouts WHERE job_id = ${from}`)
  // What it has not come to observe.
  tx.run(sql`
    INSERT INTO job_boundaries (job_id, frequency_index, frequency_hz, solution, warnings_json, boundary)
    SELECT ${to}, frequency_index, frequency_hz, solution, warnings_json, boundary
    FROM job_boundaries WHERE job_id = ${from}`)
}
