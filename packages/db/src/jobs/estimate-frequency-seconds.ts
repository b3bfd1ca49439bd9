import { sql } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** Work beyond these jobs is too old to matter, and looking for it would take long. */
const NEWEST_JOBS = 500
/** So many jobs of a like size make a mean. */
const LIKE_JOBS = 5
/** Sizes that are alike, as a share of the unknowns. */
const LIKE_SHARE = 0.3

/**
 * How long one frequency with so many unknowns takes on this machine, s: the mean over the newest jobs of a like size,
 * scaled with the square of the unknowns, as assembly grows. `null` where no such job has solved a frequency.
 *
 * Reads indexes only: plans lie in that of the lists, times in one of their own, so no request and no checkpoint is
 * touched, however large the history is.
 */
export function estimateFrequencySeconds(reader: Reader, unknowns: number): number | null {
  const [least, most] = [unknowns * (1 - LIKE_SHARE), unknowns * (1 + LIKE_SHARE)]
  const { seconds } = reader.get<{ seconds: number | null }>(sql`
    WITH newest AS (
      SELECT id, number, plan_json ->> '$.unknowns' AS unknowns FROM simulation_jobs
      WHERE status <> 'queued'
      ORDER BY number DESC LIMIT ${NEWEST_JOBS}
    ), alike AS (
      SELECT id, unknowns FROM newest
      WHERE unknowns BETWEEN ${least} AND ${most}
        AND EXISTS (
          SELECT 1 FROM job_frequencies WHERE job_id = newest.id AND state = 'solved' AND solve_seconds IS NOT NULL
        )
      ORDER BY number DESC LIMIT ${LIKE_JOBS}
    )
    SELECT avg(solve_seconds * (1.0 * ${unknowns} / unknowns) * (1.0 * ${unknowns} / unknowns)) AS seconds
    FROM alike CROSS JOIN job_frequencies ON job_id = alike.id AND state = 'solved'`)
  return seconds
}
