import type { FrequencyState, JobId } from '@hornbench/api-contract'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import type { FrequencyFailure } from './fail-frequency.ts'

/** One frequency of a job without its checkpoint. */
export type FrequencyRow = {
  readonly index: number
  readonly frequencyHz: number
  readonly state: FrequencyState
  readonly attempt: number
  readonly solveSeconds: number | null
  readonly warnings: readonly string[]
  readonly failure: FrequencyFailure | null
}

const withoutCheckpoint = {
  index: jobFrequencies.index,
  frequencyHz: jobFrequencies.frequencyHz,
  state: jobFrequencies.state,
  attempt: jobFrequencies.attempt,
  solveSeconds: jobFrequencies.solveSeconds,
  warningsJson: jobFrequencies.warningsJson,
  failureCode: jobFrequencies.failureCode,
  failureMessage: jobFrequencies.failureMessage,
}

/** All planned frequencies of a job in the order of its sweep. */
export function listFrequencies(reader: Reader, jobId: JobId): FrequencyRow[] {
  const rows = reader
    .select(withoutCheckpoint)
    .from(jobFrequencies)
    .where(eq(jobFrequencies.jobId, jobId))
    .orderBy(asc(jobFrequencies.index))
  return rows.all().map(({ warningsJson, failureCode, failureMessage, ...row }) => ({
    ...row,
    warnings: JSON.parse(warningsJson) as string[],
    failure: failureCode === null ? null : { code: failureCode, message: failureMessage ?? '' },
  }))
}
