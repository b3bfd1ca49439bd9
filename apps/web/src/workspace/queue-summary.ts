import type { Job } from '@hornbench/api-contract'

/** How the queue is, in a line: what is being solved and how far, and how much waits. */
export function queueSummary(jobs: Iterable<Job>): string {
  const all = [...jobs]
  const running = all.filter((job) => job.status === 'running')
  const waiting = all.filter(({ status }) => status === 'queued').length
  const [first] = running
  const parts = [
    running.length === 1 && first
      ? runningWords(first)
      : running.length > 1
        ? `${running.length} running`
        : '',
    waiting > 0 ? `${waiting} queued` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' · ') : 'Nothing queued'
}

function runningWords({ number, progress, frequencyStates }: Extract<Job, { status: 'running' }>): string {
  const total = frequencyStates.length
  const done = frequencyStates.match(/[sft]/g)?.length ?? 0
  const share = `Run ${number} · ${Math.floor(100 * progress)} %`
  return total > 0 ? `${share} · ${done} of ${total}` : share
}
