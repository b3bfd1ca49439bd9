import { useQuery, type Query } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isUnsettled } from './is-unsettled.ts'
import type { JobBook } from './job-book.ts'
import { pollIntervalMs } from './poll-interval.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'
import { trpc } from './trpc.ts'

const DEFAULT_FLOOR_MS = 1000
/** How old the settings may be when the user comes back to the page. */
const SETTINGS_AGE_MS = 60_000

/** Keeps the job book up to date. Nothing else polls, and it stands in the page once. */
export function usePollJobs(): void {
  const { connection, deletions } = useServerState()
  const settings = trpc.settings.get.useQuery(undefined, {
    staleTime: SETTINGS_AGE_MS,
    refetchOnWindowFocus: true,
    retryOnMount: false,
  })
  const floorMs = settings.data?.pollFloorMs ?? DEFAULT_FLOOR_MS

  useQuery({
    queryKey: JOBS_KEY,
    refetchInterval: (query: Query<JobBook>) =>
      pollIntervalMs({
        ...connection.getState(),
        isBusy: [...(query.state.data?.byId.values() ?? [])].some(isUnsettled),
        isHidden: document.hidden,
        floorMs,
      }),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    notifyOnChangeProps: [],
  })

  useEffect(() => {
    globalThis.addEventListener('pagehide', deletions.sendNow)
    return () => globalThis.removeEventListener('pagehide', deletions.sendNow)
  }, [deletions])
}
