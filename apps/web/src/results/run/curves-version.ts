import { isFinal, type Job } from '@hornbench/api-contract'
import { countFrequencies } from '../../runs/progress/count-frequencies.ts'

/** Of a sweep of more frequencies, the curves of a running job are not read again for each single one. */
const MAX_READINGS = 200

/**
 * Names what is to be seen of a job: its curves are read again when this changes, and not before. That a frequency has
 * been handed out changes nothing. `undefined` while there are no curves to read.
 */
export function curvesVersion(job: Job): string | undefined {
  if (job.status === 'complete') return job.hasResults ? 'complete' : undefined
  const { kept, settled, total } = countFrequencies(job.frequencyStates)
  if (kept === 0) return undefined
  const isExact = isFinal(job.status) || total <= MAX_READINGS
  return isExact
    ? job.frequencyStates.replaceAll('d', 'w')
    : `${total}: about ${Math.ceil((settled / total) * MAX_READINGS)}`
}
