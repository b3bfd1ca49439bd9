import { FREQUENCY_STATE_LETTERS, type JobId } from '@hornbench/api-contract'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'

/** A letter for each frequency of the job in the order of its sweep. */
export function readFrequencyStates(reader: Reader, jobId: JobId): string {
  return reader
    .select({ state: jobFrequencies.state })
    .from(jobFrequencies)
    .where(eq(jobFrequencies.jobId, jobId))
    .orderBy(asc(jobFrequencies.index))
    .all()
    .map(({ state }) => FREQUENCY_STATE_LETTERS[state])
    .join('')
}
