import type { Job } from '@hornbench/api-contract'
import { durationWords } from '../../design/preflight/quantity-words.ts'
import { countFrequencies } from '../progress/count-frequencies.ts'
import { ordinal } from './ordinal.ts'
import { stageReached, stageWords } from './stage-words.ts'
import { aboutWords } from './time-words.ts'

export type RunKind =
  'queued' | 'running' | 'stopping' | 'stopped' | 'done' | 'gaps' | 'failed' | 'interrupted'

/** The state of a run in words. */
export type RunWords = {
  readonly kind: RunKind
  /** What a single line has room for. */
  readonly short: string
  /** What it is, and then the details, to be joined by dots. */
  readonly word: string
  readonly details: readonly string[]
}

export type RunOutlook = {
  /** In the queue, from 1. */
  readonly place?: number | undefined
  /** `null` while it can't be told. */
  readonly secondsLeft?: number | null
}

/** As the server puts it, and the older one did. */
const RESTARTED = 'Server restarted during execution'

type JobOf<Status extends Job['status']> = Extract<Job, { status: Status }>

export function describeRun(job: Job, outlook: RunOutlook = {}): RunWords {
  switch (job.status) {
    case 'queued':
      return inShort('queued', outlook.place ? `Queued (${ordinal(outlook.place)})` : 'Queued')
    case 'running':
      return runningWords(job, outlook.secondsLeft ?? null)
    case 'complete':
      return completeWords(job)
    case 'error':
      return errorWords(job)
    case 'cancelled':
      return cancelledWords(job)
  }
}

function runningWords(job: JobOf<'running'>, secondsLeft: number | null): RunWords {
  const { settled, total } = countFrequencies(job.frequencyStates)
  const word = `Running ${Math.floor(100 * job.progress)}\u00A0%`
  if (total > 0 && settled === total) {
    return {
      ...inShort('running', word),
      details: [`${settled} of ${total}`, stageWords(job.stage, job.stageMessage)],
    }
  }
  const left = secondsLeft === null ? 'estimating' : `about ${aboutWords(secondsLeft)} left`
  return { ...inShort('running', word), details: [...(total > 0 ? [`${settled} of ${total}`] : []), left] }
}

function completeWords({ startedAtMs, endedAtMs, frequencyStates, hasResults }: JobOf<'complete'>): RunWords {
  const { failed, total } = countFrequencies(frequencyStates)
  if (failed > 0) return { ...inShort('gaps', 'Done with gaps'), details: [`${failed} of ${total} failed`] }
  const took = startedAtMs === null ? '' : ` ${durationWords((endedAtMs - startedAtMs) / 1000)}`
  return { ...inShort('done', `Done${took}`), details: hasResults ? [] : ['its results are missing'] }
}

function errorWords({ reason, progress, frequencyStates }: JobOf<'error'>): RunWords {
  if (reason === RESTARTED) {
    return { kind: 'interrupted', short: 'Interrupted', word: 'Interrupted by restart', details: ['resume'] }
  }
  const { failed, total } = countFrequencies(frequencyStates)
  // That none is solved is found out in the stage after.
  const stage = total > 0 && failed === total ? 'solving' : stageReached(progress)
  return {
    kind: 'failed',
    short: `Failed · ${stage}`,
    word: 'Failed',
    details: [stage, ...(reason ? [reason] : [])],
  }
}

function cancelledWords({ isStopping, startedAtMs, frequencyStates, sweep }: JobOf<'cancelled'>): RunWords {
  if (isStopping) return inShort('stopping', 'Stopping…')
  const { kept, total } = countFrequencies(frequencyStates)
  const all = total || sweep.frequencyCount
  const isUnstarted = startedAtMs === null && kept === 0
  const what = isUnstarted || all === null ? 'before it started' : `${kept} of ${all} kept`
  return { ...inShort('stopped', 'Stopped'), details: isUnstarted || all !== null ? [what] : [] }
}

function inShort(kind: RunKind, word: string): RunWords {
  return { kind, short: word, word, details: [] }
}
