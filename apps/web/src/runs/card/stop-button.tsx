import type { Job } from '@hornbench/api-contract'
import { useStopJob } from '../../server-state/job-commands.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { ActionButton } from '../../ui/action-button.tsx'

/** Ends a run that waits or runs. What it has solved is kept. */
export function StopButton({ job, isIconOnly = false }: { job: Job; isIconOnly?: boolean }) {
  const { run, isPending } = useStopJob(job.id)
  const offline = useOfflineReason()
  return (
    <ActionButton
      icon="stop"
      isIconOnly={isIconOnly}
      name={isIconOnly ? `Stop run ${job.number}` : 'Stop'}
      tip="Stop; what is solved is kept"
      reason={isPending ? 'It is being stopped.' : offline}
      onPress={() => void run()}
    />
  )
}
