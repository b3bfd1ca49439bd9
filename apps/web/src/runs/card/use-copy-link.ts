import type { Job } from '@hornbench/api-contract'
import { runsAddress } from '../../address/workspace-view.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'

/** Puts the address of a run on the clipboard. Where the browser denies that, it is shown to be copied by hand. */
export function useCopyLink(job: Job): () => void {
  const { toasts } = useServerState()

  async function copy(): Promise<void> {
    const link = new URL(runsAddress(job.number), location.href).href
    try {
      await navigator.clipboard.writeText(link)
      toasts.show({ tone: 'good', title: `Link to run ${job.number} copied`, durationMs: 3000 })
    } catch {
      // Denied, or no clipboard at all, as on a page that comes without TLS from another machine.
      toasts.show({
        tone: 'plain',
        title: 'The browser lets nothing be copied',
        detail: link,
        durationMs: 20_000,
      })
    }
  }

  return () => void copy()
}
