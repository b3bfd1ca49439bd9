import { useIsFetching } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { connectionState, type Connection, type ConnectionState } from './connection.ts'
import { useServerState } from './server-state-provider.tsx'
import { JOBS_KEY } from './server-state.ts'

/** Renders again when the state or the reason changes, not at each answer. */
export function useConnection(): { readonly state: ConnectionState; readonly reason: string | null } {
  const { connection } = useServerState()
  return { state: useStore(connection, connectionState), reason: useStore(connection, reasonOf) }
}

/** Asks the server at once instead of waiting for the next attempt. */
export function useRetryNow(): { readonly retryNow: () => void; readonly isTrying: boolean } {
  const { queryClient } = useServerState()
  const isTrying = useIsFetching({ queryKey: JOBS_KEY }) > 0
  return { retryNow: () => void queryClient.refetchQueries({ queryKey: JOBS_KEY }), isTrying }
}

function reasonOf({ reason }: Connection): string | null {
  return reason
}
