import type { Job } from '@hornbench/api-contract'
import { durationWords } from '../../design/preflight/quantity-words.ts'
import { useServerNow } from '../../server-state/use-server-now.ts'
import { useNow } from '../../ui/use-now.ts'
import { secondsByPlan, secondsPerFrequency } from '../progress/seconds-left.ts'
import { stageWords } from '../words/stage-words.ts'
import { aboutWords, fullMomentWords } from '../words/time-words.ts'
import { useSecondsUntilStart } from './use-seconds-until-start.ts'

/** When, how long, and what is being done, in a quiet line. */
export function RunTiming({ job }: { job: Job }) {
  if (job.status === 'queued') return <Waiting job={job} />
  if (job.status === 'running') return <Running job={job} />
  return <Ended job={job} />
}

function Waiting({ job }: { job: Job }) {
  const nowMs = useNow()
  const untilStart = useSecondsUntilStart(job.number)
  const takes = secondsByPlan(job)
  return (
    <Line
      parts={[
        untilStart === null ? '' : `Starts in about ${aboutWords(untilStart)}`,
        takes === null ? '' : `takes about ${aboutWords(takes)}`,
        `queued ${fullMomentWords(job.queuedAtMs, nowMs)}`,
      ]}
    />
  )
}

function Running({ job }: { job: Extract<Job, { status: 'running' }> }) {
  const nowMs = useServerNow()
  const perFrequency = secondsPerFrequency(job, nowMs)
  return (
    <Line
      parts={[
        stageWords(job.stage, job.stageMessage),
        `${durationWords((nowMs - job.startedAtMs) / 1000)} elapsed`,
        rateWords(perFrequency),
      ]}
    />
  )
}

function Ended({ job }: { job: Exclude<Job, { status: 'queued' | 'running' }> }) {
  const nowMs = useNow(60_000)
  const { startedAtMs, endedAtMs } = job
  const took = startedAtMs === null ? '' : `took ${durationWords((endedAtMs - startedAtMs) / 1000)}`
  return (
    <Line
      parts={[
        `Ended ${fullMomentWords(endedAtMs, nowMs)}`,
        took,
        rateWords(secondsPerFrequency(job, endedAtMs)),
      ]}
    />
  )
}

function rateWords(seconds: number | null): string {
  return seconds === null ? '' : `${seconds.toPrecision(2)} s per frequency`
}

function Line({ parts }: { parts: readonly string[] }) {
  return <p className="text-small text-ink-faint">{parts.filter(Boolean).join(' · ')}</p>
}
