import { useStore } from 'zustand'
import { connectionState, type Connection } from './connection.ts'
import { useServerState } from './server-state-provider.tsx'

/** Why nothing can be changed on the server now, as a sentence. */
const OFFLINE_REASON = 'The server does not answer.'

/** Why nothing can be changed now; `undefined` while the server is there, or may be back in a moment. */
export function useOfflineReason(): string | undefined {
  const { connection } = useServerState()
  return useStore(connection, reasonOf)
}

/** Since when nobody knows how things are: the last answer. `undefined` while the server is there. */
export function useLastContactMs(): number | undefined {
  const { connection } = useServerState()
  return useStore(connection, lastContactOf)
}

function reasonOf(connection: Connection): string | undefined {
  return connectionState(connection) === 'offline' ? OFFLINE_REASON : undefined
}

function lastContactOf(connection: Connection): number | undefined {
  if (connectionState(connection) !== 'offline') return undefined
  return connection.lastContactAtMs ?? undefined
}
