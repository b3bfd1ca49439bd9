import type { Job } from '@hornbench/api-contract'
import { useSecondsLeft } from '../progress/use-seconds-left.ts'
import { describeRun, type RunOutlook } from '../words/describe-run.ts'
import { RUN_LOOKS } from '../words/run-looks.ts'

type RunStateProps = { readonly job: Job; readonly place: number | undefined }

/** The state in full words. The line above has its picture. */
export function RunState({ job, place }: RunStateProps) {
  if (job.status === 'running') return <RunningState job={job} />
  return <StateLine job={job} outlook={{ place }} />
}

function RunningState({ job }: { job: Extract<Job, { status: 'running' }> }) {
  return <StateLine job={job} outlook={{ secondsLeft: useSecondsLeft(job) }} />
}

function StateLine({ job, outlook }: { job: Job; outlook: RunOutlook }) {
  const { kind, word, details } = describeRun(job, outlook)
  return (
    <p className="wrap-anywhere text-ink-soft">
      <strong className={`font-semibold ${RUN_LOOKS[kind].colour}`}>{word}</strong>
      {details.map((detail) => ` · ${detail}`).join('')}
    </p>
  )
}
