import { isFinal, type Job } from '@hornbench/api-contract'
import type { ErrorDescription } from '../../server-state/describe-error.ts'
import { countFrequencies } from '../../runs/progress/count-frequencies.ts'
import type { ShownRun } from '../run/use-run.ts'

/** Why a run has no curves to show. */
export type RunTrouble =
  /** Nothing is wrong: they are on their way, or nothing is solved yet. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string }
  /** An older server has solved it, and kept no curves that can be drawn. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'unsolved'; readonly why: string }

/** `undefined` for a run whose newest curves are there. */
export function troubleOf(run: ShownRun): RunTrouble | undefined {
  if (run.status !== 'found') return { kind: run.status }
  const { job, read, error } = run
  if (job.status === 'complete' && !job.hasResults) return { kind: 'not-kept' }
  if (error) return errorTrouble(error)
  if (read) return undefined
  if (countFrequencies(job.frequencyStates).kept > 0 || job.status === 'complete') return { kind: 'reading' }
  return isFinal(job.status) ? { kind: 'unsolved', why: endOf(job) } : { kind: 'waiting' }
}

function errorTrouble({ code, message }: ErrorDescription): RunTrouble {
  if (code === 'results_missing') return { kind: 'not-kept' }
  return code === 'job_not_found' ? { kind: 'missing' } : { kind: 'unreadable', message }
}

function endOf(job: Job): string {
  return job.status === 'error' ? job.reason : 'It was stopped before its first frequency was solved.'
}
