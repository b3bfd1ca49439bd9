import type { Job } from '@hornbench/api-contract'
import { countFrequencies } from '../../runs/progress/count-frequencies.ts'
import { describeRun } from '../../runs/words/describe-run.ts'

/** How far a run is, in words beside its name; of one that has ended early also how. */
export function progressWords(job: Job): string {
  const { kept, total } = countFrequencies(job.frequencyStates)
  const share = kept > 0 ? `${kept} of ${total} solved` : ''
  switch (job.status) {
    case 'queued':
      return 'Queued'
    case 'running':
      return share || ['Waiting for the first frequency', job.stageMessage].filter(Boolean).join(' · ')
    case 'complete':
      return kept === total ? (total > 0 ? `${total} frequencies` : '') : `Done with gaps · ${share}`
    case 'error':
    case 'cancelled':
      return [describeRun(job).word, share].filter(Boolean).join(' · ')
  }
}
