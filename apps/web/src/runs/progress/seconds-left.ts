import type { Job } from '@hornbench/api-contract'
import { countFrequencies } from './count-frequencies.ts'

/** From fewer frequencies nothing is told: the first ones also stand for the start of the processes. */
const LEAST_SETTLED = 5

type Observed = {
  /** When a frequency was settled last, as far as this page has seen. */
  readonly lastSettledAtMs: number
  readonly nowMs: number
}

/**
 * How long a running job will still solve, s: what each frequency has taken so far, times those that are left, less what
 * has passed since the last one. With fewer than five of them it goes by the plan, which knows the runs before this one.
 * `null`: nothing can be told yet.
 */
export function secondsLeft(job: Extract<Job, { status: 'running' }>, observed: Observed): number | null {
  const { solved, failed, settled, total } = countFrequencies(job.frequencyStates)
  const remaining = total - settled
  const own = solved + failed
  if (own < LEAST_SETTLED) return secondsByPlan(job)
  const perFrequency = (observed.lastSettledAtMs - job.startedAtMs) / 1000 / own
  // The clocks of the server and this machine may differ by more than the run has taken.
  if (perFrequency <= 0) return secondsByPlan(job)
  const sinceLast = (observed.nowMs - observed.lastSettledAtMs) / 1000
  return Math.max(0, remaining * perFrequency - Math.min(sinceLast, perFrequency))
}

/** As the runs before suggest, s, for what is not settled yet; `null` where there were none like it. */
export function secondsByPlan({ plan, frequencyStates }: Job): number | null {
  const estimated = plan?.estimatedSeconds ?? null
  if (estimated === null) return null
  const { settled, total } = countFrequencies(frequencyStates)
  return total === 0 ? estimated : (estimated * (total - settled)) / total
}

/** What one frequency has taken so far in the mean, s; `null` before there are enough for that. */
export function secondsPerFrequency(job: Job, untilMs: number): number | null {
  const { solved, failed } = countFrequencies(job.frequencyStates)
  const startedAtMs = job.status === 'queued' ? null : job.startedAtMs
  const own = solved + failed
  if (startedAtMs === null || own < LEAST_SETTLED || untilMs <= startedAtMs) return null
  return (untilMs - startedAtMs) / 1000 / own
}
