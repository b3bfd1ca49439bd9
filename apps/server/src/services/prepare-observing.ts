import {
  isFinal,
  type Job,
  JobNotObservableError,
  type ObserveRequest,
  type SolvePlan,
  type Submission,
  SubmissionRefusedError,
  sweepFrequenciesHz,
} from '@hornbench/api-contract'
import type { JobRepository } from '@hornbench/db'
import { restoreSubmission } from './typed-request.ts'

type Observing = {
  /** The old one but for where it is observed. */
  readonly submission: Submission
  /** The plan of a job in which only the frequencies that are not solved yet take their time. */
  readonly shorten: (plan: SolvePlan) => SolvePlan
}

/**
 * What a job that observes another one is submitted with.
 *
 * @throws JobNotObservableError, SubmissionRefusedError for a job of the older API, whose request says in its own way where
 * it is observed
 */
export function prepareObserving(
  repository: Pick<JobRepository, 'getRequest' | 'listSolvedIndices'>,
  job: Job,
  { observation, label = job.label }: ObserveRequest,
): Observing {
  const solved = repository.listSolvedIndices(job.id).length
  if (!isFinal(job.status) || solved === 0) throw new JobNotObservableError(job.id, job.status)
  const { form, json } = repository.getRequest(job.id)
  if (form === 'legacy') {
    const message =
      'This job came in through the older API. It can not be observed anew; submit its horn again.'
    throw new SubmissionRefusedError([{ path: ['id'], message }])
  }
  const submission = { ...restoreSubmission(json), observation, label }
  const { length: wanted } = sweepFrequenciesHz(submission.sweep)
  const missingShare = Math.max(0, 1 - solved / wanted)
  const shorten = (plan: SolvePlan): SolvePlan => {
    const { estimatedSeconds } = plan
    return { ...plan, estimatedSeconds: estimatedSeconds === null ? null : estimatedSeconds * missingShare }
  }
  return { submission, shorten }
}
