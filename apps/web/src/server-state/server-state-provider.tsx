import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, type ReactNode } from 'react'
import type { ServerState } from './server-state.ts'
import { trpc } from './trpc.ts'

const ServerStateContext = createContext<ServerState | undefined>(undefined)

export function ServerStateProvider({ state, children }: { state: ServerState; children: ReactNode }) {
  return (
    <ServerStateContext value={state}>
      <trpc.Provider client={state.client} queryClient={state.queryClient}>
        <QueryClientProvider client={state.queryClient}>{children}</QueryClientProvider>
      </trpc.Provider>
    </ServerStateContext>
  )
}

export function useServerState(): ServerState {
  const state = use(ServerStateContext)
  if (!state) throw new Error('This component stands outside of the ServerStateProvider.')
  return state
}
