import { useMemo, useState } from 'react'
import { browserStorage } from '../storage/browser-storage.ts'
import { CardGrid } from './cards/card-grid.tsx'
import { createChartChoices } from './cards/chart-choices.ts'
import { ChartChoicesProvider } from './cards/chart-choices-context.ts'
import { CHART_COLOURS } from './chart-colours.ts'
import { createPlotStore } from './cursor/plot-store.ts'
import { PlotStoreProvider, usePlotState } from './cursor/plot-store-context.ts'
import { ResultsHeader } from './header/results-header.tsx'
import type { DrawnRun } from './run/drawn-run.ts'
import { useDrawnRun } from './run/use-drawn-run.ts'
import { useRun } from './run/use-run.ts'
import { NothingToDraw } from './trouble/nothing-to-draw.tsx'
import { TroubleNotice } from './trouble/trouble-notice.tsx'

/** The charts of one run, or of two laid over each other. */
export function ShownRuns({ runNumbers }: { runNumbers: readonly number[] }) {
  const [plotStore] = useState(createPlotStore)
  const [choices] = useState(() => createChartChoices(browserStorage()))
  const first = useRun(runNumbers[0])
  const second = useRun(runNumbers[1])
  const firstDrawn = useDrawnRun(first, 0)
  const secondDrawn = useDrawnRun(second, 1)
  const drawn = useMemo<DrawnRun[]>(
    () => [firstDrawn, secondDrawn].flatMap((run) => run ?? []),
    [firstDrawn, secondDrawn],
  )
  const runs = [first, second].flatMap((run) => run ?? [])
  // What fills all of the room needs no line above it that says the same.
  const noticed = drawn.length > 0 ? runs : runs.slice(1)
  return (
    <PlotStoreProvider value={plotStore}>
      <ChartChoicesProvider value={choices}>
        <div className="flex min-h-0 flex-1 flex-col" style={CHART_COLOURS}>
          <ResultsHeader runs={runs} />
          {noticed.map((run) => (
            <TroubleNotice
              key={run.number}
              run={run}
              otherNumber={runs.find((other) => other !== run && other.status === 'found')?.number}
            />
          ))}
          {drawn.length > 0 ? <CardGrid runs={drawn} /> : <NothingToDraw runs={runs} />}
          <Spoken />
        </div>
      </ChartChoicesProvider>
    </PlotStoreProvider>
  )
}

/** What somebody has asked to hear. */
function Spoken() {
  const spoken = usePlotState((state) => state.spoken)
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  )
}
