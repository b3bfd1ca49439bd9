import {
  isFinal,
  type Curves,
  type FrequencyTrust,
  type Job,
  type ResultDocument,
} from '@hornbench/api-contract'
import { queryOptions } from '@tanstack/react-query'
import type { HornbenchClient } from '../../server-state/create-client.ts'
import { describeError } from '../../server-state/describe-error.ts'
import { curvesVersion } from './curves-version.ts'
import { solvedPart } from './solved-part.ts'

/** What is solved of a run, as the server told it. */
export type RunCurves = {
  /** Without the frequencies that are still to be solved. */
  readonly curves: Curves
  /** Of the whole sweep, in its order. */
  readonly sweepHz: readonly number[]
  /** Frequencies are still to be solved, or never will be. */
  readonly isPartial: boolean
  /** `undefined` where the answer does not tell: then the history of the job does. */
  readonly failures: ResultDocument['failures'] | undefined
  /** Of each frequency of the sweep, `null` where it is not solved; `undefined` with results that were stored without. */
  readonly trust: readonly (FrequencyTrust | null)[] | undefined
}

const RETRY_DELAYS_MS = [1000, 2000, 5000] as const
/** Curves that have grown since are of no use to anyone. */
const OUTGROWN_MS = 1000

/**
 * The curves of a job, keyed by what is solved of it: no time is involved, and the same curves are not read twice. Those
 * of a job that has ended are kept for as long as the page lives.
 */
export function runCurvesQuery(client: HornbenchClient, job: Job | undefined) {
  const version = job && curvesVersion(job)
  return queryOptions({
    queryKey: ['curves', job?.id ?? '', version ?? ''],
    queryFn: ({ signal }) => (job ? readCurves(client, job, signal) : null),
    enabled: version !== undefined,
    // Comparing a million levels with those before costs more than drawing them.
    structuralSharing: false,
    gcTime: job && isFinal(job.status) ? Infinity : OUTGROWN_MS,
    retry: (failures, error) => failures < RETRY_DELAYS_MS.length && describeError(error).outcome === 'lost',
    retryDelay: (failures) => RETRY_DELAYS_MS[failures] ?? 5000,
  })
}

async function readCurves(client: HornbenchClient, job: Job, signal: AbortSignal): Promise<RunCurves | null> {
  if (job.status === 'complete') {
    const { curves, failures, trust } = await client.jobs.results.query({ id: job.id }, { signal })
    return { curves, sweepHz: curves.frequenciesHz, isPartial: false, failures, trust }
  }
  const { curves, frequencyStates, trust } = await client.jobs.partial.query({ id: job.id }, { signal })
  return (
    curves && {
      curves: solvedPart(curves, frequencyStates),
      sweepHz: curves.frequenciesHz,
      isPartial: /[wd]/.test(frequencyStates),
      failures: undefined,
      trust,
    }
  )
}
