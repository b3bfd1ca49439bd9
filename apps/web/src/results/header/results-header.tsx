import { usePlotState, usePlotStore } from '../cursor/plot-store-context.ts'
import { bandWords } from '../cursor/number-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ObserveButton } from '../observe/observe-button.tsx'
import type { ShownRun } from '../run/use-run.ts'
import { RunLine } from './run-line.tsx'

/** The first line of the charts: which runs they show, how far these are, and the zoom. On a phone it has two. */
export function ResultsHeader({ runs }: { runs: readonly ShownRun[] }) {
  const found = runs.flatMap((run, index) => (run.status === 'found' ? [{ run, index }] : []))
  const [only, ...others] = found
  return (
    <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-b border-line pr-2 pl-3 max-wide:py-1">
      <h2 className="caps max-wide:sr-only">Charts</h2>
      <ul aria-label="Shown runs" className="flex min-w-0 flex-1 items-center gap-x-4 max-wide:flex-wrap">
        {found.map(({ run, index }) => (
          <RunLine
            key={run.number}
            run={run}
            styleIndex={index}
            otherNumber={found.find((other) => other.run !== run)?.run.number}
          />
        ))}
      </ul>
      {only && others.length === 0 && <ObserveButton key={only.run.number} run={only.run} />}
      <ZoomReset />
    </header>
  )
}

function ZoomReset() {
  const store = usePlotStore()
  const zoomHz = usePlotState((state) => state.zoomHz)
  if (zoomHz === null) return null
  return (
    <Button
      variant="quiet"
      onClick={() => store.setState({ zoomHz: null })}
      aria-label={`Show the whole band instead of ${bandWords(zoomHz)}`}
    >
      {bandWords(zoomHz)}
      <Icon name="close" className="size-3.5" />
    </Button>
  )
}
