import { usePollJobs } from '../server-state/use-poll-jobs.ts'

/** Only what keeps the job book up to date. */
export function PollJobs() {
  usePollJobs()
  return null
}
