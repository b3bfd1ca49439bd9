import { isFinal, type Job } from '@hornbench/api-contract'

/** Whether more will happen to a job by itself. One that is being stopped still holds its slot. */
export function isUnsettled(job: Job): boolean {
  return !isFinal(job.status) || (job.status === 'cancelled' && job.isStopping)
}
