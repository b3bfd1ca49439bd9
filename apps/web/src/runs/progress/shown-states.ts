import { FREQUENCY_STATE_LETTERS, LIMITS, type Job } from '@hornbench/api-contract'

/**
 * The states of a job's frequencies; before they are planned, those of the sweep that it asks for, all waiting. What was
 * in work when a job ended is not any more.
 */
export function shownStates(job: Job): string {
  const { status, frequencyStates, sweep } = job
  const { dispatched, waiting } = FREQUENCY_STATE_LETTERS
  if (frequencyStates !== '') {
    return status === 'running' ? frequencyStates : frequencyStates.replaceAll(dispatched, waiting)
  }
  const count = Math.floor(sweep.frequencyCount ?? 0)
  return waiting.repeat(Math.min(Math.max(count, 0), LIMITS.frequencies.most))
}
