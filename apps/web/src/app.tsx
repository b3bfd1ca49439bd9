import { useState } from 'react'
import { DesignProvider } from './design/design-context.tsx'
import { createClient } from './server-state/create-client.ts'
import { createServerState } from './server-state/server-state.ts'
import { ServerStateProvider } from './server-state/server-state-provider.tsx'
import { usePollJobs } from './server-state/use-poll-jobs.ts'
import { createSession } from './session/session.ts'
import { SessionProvider } from './session/session-context.ts'
import { useSessionRecovery } from './session/use-session-recovery.ts'
import { createThemeChoice } from './theme/theme-choice.ts'
import { ThemeProvider } from './theme/theme-context.ts'
import { Toaster } from './ui/toaster.tsx'
import { createToasts } from './ui/toasts.ts'
import { TooltipProvider } from './ui/tooltip.tsx'
import { createFrameSizes } from './workspace/frame-sizes.ts'
import { FrameSizesProvider } from './workspace/frame-sizes-context.ts'
import { Workspace } from './workspace/workspace.tsx'

/** Everything that lives as long as the page, put together in one place. */
function createWorkbench(storage: Storage | undefined) {
  const toasts = createToasts()
  return {
    toasts,
    serverState: createServerState(createClient('/trpc'), toasts),
    session: createSession(storage),
    theme: createThemeChoice(storage),
    frameSizes: createFrameSizes(storage),
  }
}

export function App({ storage }: { storage: Storage | undefined }) {
  const [workbench] = useState(() => createWorkbench(storage))
  return (
    <ServerStateProvider state={workbench.serverState}>
      <SessionProvider value={workbench.session}>
        <ThemeProvider value={workbench.theme}>
          <FrameSizesProvider value={workbench.frameSizes}>
            <TooltipProvider delayDuration={400}>
              <KeepUp />
              <DesignProvider storage={storage}>
                <Workspace />
              </DesignProvider>
              <Toaster toasts={workbench.toasts} />
            </TooltipProvider>
          </FrameSizesProvider>
        </ThemeProvider>
      </SessionProvider>
    </ServerStateProvider>
  )
}

/** Renders nothing, so that what it subscribes to renders nothing else. */
function KeepUp() {
  usePollJobs()
  useSessionRecovery()
  return null
}
