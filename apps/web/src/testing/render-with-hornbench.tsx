import { notifyManager } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createToasts } from '../ui/toasts.ts'
import { createClient } from '../server-state/create-client.ts'
import { createServerState, JOBS_KEY, type ServerState } from '../server-state/server-state.ts'
import { ServerStateProvider } from '../server-state/server-state-provider.tsx'
import { URL_OF_HORNBENCH, type InMemoryHornbench } from './in-memory-hornbench.ts'

export type Rendered = {
  readonly state: ServerState
  readonly container: HTMLElement
  /** Asks for changes at once and waits until they are on the page. */
  poll(): Promise<void>
  /** Waits until the page has come to rest. */
  settle(): Promise<void>
  unmount(): Promise<void>
}

/** Renders into a document, connected to the server. */
export async function renderWithHornbench(server: InMemoryHornbench, children: ReactNode): Promise<Rendered> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  // Else results wait for a timer, which a test may have stopped.
  notifyManager.setScheduler(queueMicrotask)
  const state = createServerState(createClient(URL_OF_HORNBENCH, server.answer), createToasts())
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)

  async function settle(): Promise<void> {
    // Answers pass through streams, which need turns of the event loop.
    await act(async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    })
  }

  await act(async () => root.render(<ServerStateProvider state={state}>{children}</ServerStateProvider>))
  await settle()
  return {
    state,
    container,
    settle,
    poll: async () => {
      await act(() => state.queryClient.refetchQueries({ queryKey: JOBS_KEY }))
      await settle()
    },
    unmount: async () => {
      await act(async () => root.unmount())
      container.remove()
    },
  }
}
