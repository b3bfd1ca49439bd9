import type { Job } from '@hornbench/api-contract'
import { secondsByPlan } from '../progress/seconds-left.ts'
import { useSecondsLeft } from '../progress/use-seconds-left.ts'
import { aboutWords, momentWords } from '../words/time-words.ts'

const LOOKS = 'min-w-9 shrink-0 text-right text-ink-faint'
const WHERE_THERE_IS_ROOM = '@max-[15rem]:hidden'
const WHERE_THERE_IS_MORE = '@max-[22rem]:hidden'

/** The one time that matters: when it ended, how long it still takes, or how long it will take. */
export function RunTime({ job, nowMs }: { job: Job; nowMs: number }) {
  if (job.status === 'running') return <TimeLeft job={job} />
  if (job.status !== 'queued')
    return <span className={`${LOOKS} ${WHERE_THERE_IS_ROOM}`}>{momentWords(job.endedAtMs, nowMs)}</span>
  const seconds = secondsByPlan(job)
  return (
    <span className={`${LOOKS} ${WHERE_THERE_IS_MORE}`}>
      {seconds === null ? '' : `about ${aboutWords(seconds)}`}
    </span>
  )
}

/** Counts by itself, so that the row does not render each second. */
function TimeLeft({ job }: { job: Extract<Job, { status: 'running' }> }) {
  const seconds = useSecondsLeft(job)
  return (
    <span className={`${LOOKS} ${WHERE_THERE_IS_MORE}`}>
      {seconds === null ? 'estimating' : `${aboutWords(seconds)} left`}
    </span>
  )
}
