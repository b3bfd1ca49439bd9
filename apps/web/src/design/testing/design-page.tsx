import { startInProcessWorker } from '../../preview/testing/in-process-worker.ts'
import { PollJobs } from '../../testing/poll-jobs.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { DesignProvider } from '../design-context.tsx'
import { DesignRegion } from '../design-region.tsx'
import { SolveButton } from '../solve-button.tsx'

/** The parameters and the button to solve them, with a preview that needs no thread. */
export function DesignPage() {
  return (
    <TooltipProvider>
      <PollJobs />
      <DesignProvider storage={localStorage} startWorker={startInProcessWorker}>
        <SolveButton />
        <DesignRegion />
      </DesignProvider>
    </TooltipProvider>
  )
}
