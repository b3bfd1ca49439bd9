import type { Job } from '@hornbench/api-contract'
import type { JobTransition } from '../server-state/job-transitions.ts'

export type Announcement = {
  /** `spoken`: for screen readers only, because it shows in the list; `noted`: in a toast, which is spoken too. */
  readonly kind: 'spoken' | 'noted'
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly detail?: string
  /** The run to open from it. */
  readonly runNumber?: number
}

/** With more than that of a kind at once, their number is told instead of each. */
const MAX_SINGLE = 2

/** What to say when jobs have come into other statuses: starts and stops softly, ends and failures aloud. */
export function announcementsOf(transitions: readonly JobTransition[]): Announcement[] {
  const jobs = transitions.map(({ job }) => job)
  const complete = jobs.filter(({ status }) => status === 'complete')
  const failed = jobs.filter((job) => job.status === 'error')
  const quiet = jobs.flatMap(spokenOf)
  const noted = [
    ...(complete.length > MAX_SINGLE ? [manyOf(complete.length, 'are done', 'good')] : complete.map(doneOf)),
    ...(failed.length > MAX_SINGLE ? [manyOf(failed.length, 'have failed', 'bad')] : failed.map(failureOf)),
  ]
  return [...quiet, ...noted]
}

function spokenOf({ number, status }: Job): Announcement[] {
  if (status === 'running') return [{ kind: 'spoken', tone: 'good', title: `Run ${number} has started` }]
  if (status === 'cancelled') return [{ kind: 'spoken', tone: 'good', title: `Run ${number} was stopped` }]
  return []
}

function doneOf({ number, label }: Job): Announcement {
  return {
    kind: 'noted',
    tone: 'good',
    title: `Run ${number} is done`,
    runNumber: number,
    ...(label && { detail: label }),
  }
}

function failureOf({ number, reason }: Extract<Job, { status: 'error' }>): Announcement {
  return { kind: 'noted', tone: 'bad', title: `Run ${number} failed`, detail: reason, runNumber: number }
}

function manyOf(count: number, what: string, tone: Announcement['tone']): Announcement {
  return { kind: 'noted', tone, title: `${count} runs ${what}` }
}
