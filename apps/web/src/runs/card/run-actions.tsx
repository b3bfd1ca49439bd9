import type { Job, JobId } from '@hornbench/api-contract'
import { goTo } from '../../address/address.ts'
import { runsAddress } from '../../address/workspace-view.ts'
import { useLabelJob, useRedoJob, useResumeJob } from '../../server-state/job-commands.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { countFrequencies } from '../progress/count-frequencies.ts'
import { useDeleteRun, whyNotDelete } from '../use-delete-run.ts'
import { describeRun } from '../words/describe-run.ts'
import { StopButton } from './stop-button.tsx'
import { useCopyLink } from './use-copy-link.ts'

/** What can be done with a run. What can't be done now stays in its place and says why. */
export function RunActions({ job, onRename }: { job: Job; onRename: (id: JobId) => void }) {
  const copyLink = useCopyLink(job)
  const deleteRun = useDeleteRun()
  const offline = useOfflineReason()
  const canResume = isResumable(job)
  const isActive = job.status === 'queued' || job.status === 'running'
  return (
    <div
      className="flex flex-wrap items-center gap-1.5"
      role="group"
      aria-label={`Actions of run ${job.number}`}
    >
      {isActive && <StopButton job={job} />}
      {canResume && <ResumeButton job={job} />}
      {!canResume && <RedoButton job={job} />}
      <div className="-mr-1.5 ml-auto flex max-wide:gap-2">
        {canResume && <RedoButton job={job} isIconOnly />}
        <ActionButton
          icon="pencil"
          isIconOnly
          name="Rename"
          tip="Rename (F2)"
          reason={offline}
          onPress={() => onRename(job.id)}
        />
        <KeepButton job={job} />
        <ActionButton icon="link" isIconOnly name="Copy link" onPress={copyLink} />
        <ActionButton
          icon="trash"
          isIconOnly
          name="Delete"
          tip="Delete (Del)"
          reason={whyNotDelete(job) ?? offline}
          onPress={() => deleteRun(job)}
        />
      </div>
    </div>
  )
}

/** The server resumes what has failed or was stopped; without anything solved, that is nothing but to redo it. */
function isResumable(job: Job): boolean {
  if (job.status !== 'error' && job.status !== 'cancelled') return false
  return describeRun(job).kind === 'interrupted' || countFrequencies(job.frequencyStates).kept > 0
}

function ResumeButton({ job }: { job: Job }) {
  const { run, isPending } = useResumeJob(job.id)
  const offline = useOfflineReason()
  const isStopping = job.status === 'cancelled' && job.isStopping
  const reason = isPending ? 'It is being queued.' : isStopping ? 'It is still being stopped.' : offline
  return (
    <ActionButton
      icon="run"
      name="Resume"
      tip="Solve what is missing, in a new run"
      reason={reason}
      onPress={() => void run().then(open)}
    />
  )
}

function RedoButton({ job, isIconOnly = false }: { job: Job; isIconOnly?: boolean }) {
  const { run, isPending } = useRedoJob(job.id)
  const offline = useOfflineReason()
  return (
    <ActionButton
      icon="retry"
      isIconOnly={isIconOnly}
      name="Redo"
      tip={isIconOnly ? 'Redo: solve all of it again, in a new run' : 'Solve all of it again, in a new run'}
      reason={isPending ? 'It is being queued.' : offline}
      onPress={() => void run({}).then(open)}
    />
  )
}

function KeepButton({ job }: { job: Job }) {
  const { run, isPending } = useLabelJob(job.id)
  const offline = useOfflineReason()
  return (
    <ActionButton
      icon="pin"
      isIconOnly
      name="Keep"
      tip={job.kept ? 'Kept: old runs are cleared, this one is not' : 'Keep it when old runs are cleared'}
      aria-pressed={job.kept}
      reason={isPending ? 'It is being stored.' : offline}
      onPress={() => void run({ kept: !job.kept })}
      className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
    />
  )
}

function open(job: Job | undefined): void {
  if (job) goTo(runsAddress(job.number))
}
