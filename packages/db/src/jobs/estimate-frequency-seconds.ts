import { sql } from 'drizzle-orm'
import type { Reader } from '../database.ts'

/** Work beyond these jobs is too old to matter, and looking for it would take long. */
const NEWEST_JOBS = 500
/** So many jobs of a like size make a mean. */
const LIKE_JOBS = 5
/** Works that are alike differ by this factor at most. */
const LIKE_FACTOR = 2

/** One frequency of a plan: `frequencyCost` says how much work it is among those of the same formulation. */
export type FrequencyWork = { readonly formulation: string; readonly cost: number }

/**
 * How long one frequency of so much work takes on this machine, s: the mean over the newest jobs of the same formulation and
 * a like work, scaled with the work. `null` where no such job has solved a frequency. Plans from before work was noted
 * tell nothing: the same number of unknowns is a hundred times the work on triangles that it is on an outline.
 *
 * Reads indexes only: plans lie in that of the lists, times in one of their own, so no request and no checkpoint is
 * touched, however large the history is.
 */
export function estimateFrequencySeconds(
  reader: Reader,
  { formulation, cost }: FrequencyWork,
): number | null {
  const { seconds } = reader.get<{ seconds: number | null }>(sql`
    WITH newest AS (
      SELECT id, number, plan_json ->> '$.formulation' AS formulation, plan_json ->> '$.frequencyCost' AS cost
      FROM simulation_jobs
      WHERE status <> 'queued'
      ORDER BY number DESC LIMIT ${NEWEST_JOBS}
    ), alike AS (
      SELECT id, cost FROM newest
      WHERE formulation = ${formulation} AND cost BETWEEN ${cost / LIKE_FACTOR} AND ${cost * LIKE_FACTOR}
        AND EXISTS (
          SELECT 1 FROM job_frequencies WHERE job_id = newest.id AND state = 'solved' AND solve_seconds IS NOT NULL
        )
      ORDER BY number DESC LIMIT ${LIKE_JOBS}
    )
    SELECT avg(solve_seconds * (1.0 * ${cost} / cost)) AS seconds
    FROM alike CROSS JOIN job_frequencies ON job_id = alike.id AND state = 'solved'`)
  return seconds
}
