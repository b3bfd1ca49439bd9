import { isFinal, type JobId, JobNotObservableError } from '@hornbench/api-contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { getJob } from '../jobs/find-job.ts'
import { HEADER_BYTES } from './checkpoint-codec.ts'
import { listSolvedIndices } from './read-checkpoints.ts'

/**
 * Copies what is known on the boundary of a job that has ended to one that observes it anew, with the layout that names
 * its mesh. From then on the new job does not need the old one.
 *
 * @throws JobNotObservableError for a job that has not ended, or has solved nothing
 */
export function takeOverBoundaries(tx: Transaction, from: JobId, to: JobId): void {
  const { status } = getJob(tx, from)
  if (!isFinal(status)) throw new JobNotObservableError(from, status)
  if (listSolvedIndices(tx, from).length === 0) throw new JobNotObservableError(from, status)
  tx.run(sql`
    INSERT INTO job_layouts (job_id, layout_json, boundary_layout_json)
    SELECT ${to}, layout_json, layout_json FROM job_layouts WHERE job_id = ${from}`)
  // Without the pressures at the old points: they may be most of the bytes of the job.
  tx.run(sql`
    INSERT INTO job_boundaries (job_id, frequency_index, frequency_hz, solution, warnings_json, boundary)
    SELECT ${to}, solved.frequency_index, solved.frequency_hz, substr(solved.checkpoint, 1, ${HEADER_BYTES}),
      solved.warnings_json, job_fields.surface_pressure
    FROM job_frequencies AS solved JOIN job_fields USING (job_id, frequency_index)
    WHERE solved.job_id = ${from} AND solved.state IN ('solved', 'taken_over')`)
}
