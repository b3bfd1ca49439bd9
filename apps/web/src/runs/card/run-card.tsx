import type { Job, JobId } from '@hornbench/api-contract'
import { Icon } from '../../ui/icon.tsx'
import { RunHistory } from '../history/run-history.tsx'
import { FrequencyProgress } from '../progress/frequency-progress.tsx'
import { LastContact } from './last-contact.tsx'
import { RunActions } from './run-actions.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunRating } from './run-rating.tsx'
import { RunState } from './run-state.tsx'
import { RunTiming } from './run-timing.tsx'

type RunCardProps = {
  readonly job: Job
  readonly place: number | undefined
  readonly onRename: (id: JobId) => void
}

/** All there is to know about the open run, and what can be done with it. */
export function RunCard({ job, place, onRename }: RunCardProps) {
  return (
    <div className="flex flex-col gap-2 px-3 pb-3">
      <div className="flex flex-col gap-1.5">
        <RunState job={job} place={place} />
        <FrequencyProgress job={job} />
        <RunTiming job={job} />
        <LastContact job={job} />
      </div>
      <RunActions job={job} onRename={onRename} />
      <RunFacts job={job} />
      <Warnings warnings={job.plan?.warnings ?? []} />
      <RunRating job={job} />
      <RunHistory job={job} />
    </div>
  )
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <ul aria-label="Warnings" className="flex flex-col gap-1 text-small text-ink-soft">
      {warnings.map((warning) => (
        <li key={warning} className="flex gap-1.5">
          <Icon name="alert" className="mt-px size-3.5 text-caution" />
          <span className="min-w-0 wrap-anywhere">{sentenceOf(warning)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Warnings begin with their code, which is for programs. */
function sentenceOf(warning: string): string {
  return warning.replace(/^[a-z][a-z_-]*: /, '')
}
