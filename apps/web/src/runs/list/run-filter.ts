import type { Job } from '@hornbench/api-contract'
import { isUnsettled } from '../../server-state/is-unsettled.ts'

export const STATUS_FILTERS = {
  all: 'All',
  active: 'In the queue',
  done: 'Done',
  failed: 'Failed',
  stopped: 'Stopped',
  kept: 'Kept',
} as const

export type StatusFilter = keyof typeof STATUS_FILTERS

export type RunFilter = { readonly text: string; readonly status: StatusFilter }

export const NO_FILTER: RunFilter = { text: '', status: 'all' }

/** Whether a run is one of those that are looked for. `#17` finds that number alone, `17` names with it too. */
export function matchesFilter(job: Job, { text, status }: RunFilter): boolean {
  return hasStatus(job, status) && hasText(job, text.trim().toLowerCase())
}

function hasStatus(job: Job, status: StatusFilter): boolean {
  switch (status) {
    case 'all':
      return true
    case 'active':
      return isUnsettled(job)
    case 'done':
      return job.status === 'complete'
    case 'failed':
      return job.status === 'error'
    case 'stopped':
      return job.status === 'cancelled'
    case 'kept':
      return job.kept
  }
}

function hasText({ number, label }: Job, text: string): boolean {
  if (text.startsWith('#')) return text === '#' || `#${number}` === text
  return `${label?.toLowerCase() ?? ''} ${number}`.includes(text)
}
