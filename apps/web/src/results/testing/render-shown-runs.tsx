import { PollJobs } from '../../testing/poll-jobs.tsx'
import type { InMemoryHornbench } from '../../testing/in-memory-hornbench.ts'
import { renderWithHornbench, type Rendered } from '../../testing/render-with-hornbench.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { ShownRuns } from '../shown-runs.tsx'

/** Tells every element that it is as large as a card: this document lays nothing out. */
class CardSized implements ResizeObserver {
  readonly #tell: () => void

  constructor(callback: ResizeObserverCallback) {
    const contentRect = { width: 420, height: 260 }
    this.#tell = () => callback([{ contentRect } as ResizeObserverEntry], this)
  }

  observe(): void {
    this.#tell()
  }

  unobserve(): void {}

  disconnect(): void {}
}

/** The charts of the runs with these numbers, connected to the server. */
export async function renderShownRuns(server: InMemoryHornbench, ...numbers: number[]): Promise<Rendered> {
  globalThis.ResizeObserver = CardSized
  const page = await renderWithHornbench(
    server,
    <TooltipProvider>
      <PollJobs />
      <ShownRuns runNumbers={numbers} />
    </TooltipProvider>,
  )
  // The answer comes in, then the charts are drawn.
  await page.settle()
  return page
}
