import type { Job, SolvePlan } from '@hornbench/api-contract'

/** Sizes that are alike, as a share of the unknowns; and how many runs of such a size make a mean: as on the server. */
const LIKE_SHARE = 0.3
const LIKE_JOBS = 5
/** From fewer frequencies nothing is told. */
const LEAST_FREQUENCIES = 2

/** A sweep that is to be solved. */
type Wanted = Pick<SolvePlan, 'formulation' | 'baffle' | 'unknowns'> & { readonly frequencies: number }

/**
 * How long a sweep will take, s: the mean time of a frequency in the newest finished runs that were solved in the same way and are of a
 * like size, scaled with the square of the unknowns. `null` while nothing like it has been solved.
 *
 * @param jobs newest first
 */
export function estimateSeconds(
  jobs: Iterable<Job>,
  { formulation, baffle, unknowns, frequencies }: Wanted,
): number | null {
  let [seconds, solved, runs] = [0, 0, 0]
  for (const job of jobs) {
    if (runs === LIKE_JOBS) break
    if (job.status !== 'complete' || job.startedAtMs === null || !job.plan) continue
    if (job.plan.formulation !== formulation || job.plan.baffle !== baffle) continue
    const growth = unknowns / job.plan.unknowns
    if (growth < 1 - LIKE_SHARE || growth > 1 + LIKE_SHARE) continue
    // Frequencies taken over from another run have cost this one nothing.
    const own = job.frequencyStates.split('s').length - 1
    if (own === 0) continue
    seconds += ((job.endedAtMs - job.startedAtMs) / 1000) * growth ** 2
    solved += own
    runs += 1
  }
  return solved < LEAST_FREQUENCIES ? null : (seconds / solved) * frequencies
}
