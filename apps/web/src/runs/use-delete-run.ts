import type { Job } from '@hornbench/api-contract'
import { isUnsettled } from '../server-state/is-unsettled.ts'
import { useServerState } from '../server-state/server-state-provider.tsx'
import { useOfflineReason } from '../server-state/use-offline.ts'
import { useDeleteJobs } from '../server-state/use-delete-jobs.ts'
import { closeRun } from './shown-runs.ts'

/** Why a run can't be deleted; `undefined` when it can. */
export function whyNotDelete(job: Job): string | undefined {
  return isUnsettled(job) ? 'Stop the run before you delete it.' : undefined
}

/** Deletes a run, with a way back for ten seconds. One that can't be deleted is left, and the reason told. */
export function useDeleteRun(): (job: Job) => void {
  const { toasts } = useServerState()
  const offline = useOfflineReason()
  const deleteJobs = useDeleteJobs()
  return (job) => {
    const reason = whyNotDelete(job) ?? offline
    if (reason !== undefined) {
      const title = `Run ${job.number} is not deleted`
      toasts.show({ tone: 'plain', title, detail: reason, durationMs: 6000 })
      return
    }
    deleteJobs([job.id], `Run ${job.number}`)
    closeRun(job.number)
  }
}
