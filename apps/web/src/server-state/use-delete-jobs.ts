import type { JobId } from '@hornbench/api-contract'
import { UNDO_WINDOW_MS } from './deletions.ts'
import { useServerState } from './server-state-provider.tsx'

/** Deletes jobs with a way back: a toast offers "Undo" for as long as nothing has been sent. */
export function useDeleteJobs(): (ids: readonly JobId[], what: string) => void {
  const { deletions, toasts } = useServerState()
  return (ids, what) => {
    const { undo } = deletions.schedule(ids)
    toasts.show({
      tone: 'plain',
      title: `${what} deleted`,
      action: { label: 'Undo', run: undo },
      durationMs: UNDO_WINDOW_MS,
    })
  }
}
