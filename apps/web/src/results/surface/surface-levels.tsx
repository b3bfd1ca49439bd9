import type { ColourMapName } from '@hornbench/charts'
import type { JobId } from '@hornbench/api-contract'
import { lazy, Suspense } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useSettled } from './use-settled.ts'
import { useSurfaceLevels } from './use-surface-levels.ts'

/** With all that 3-D needs, and like it not part of the charts. */
const SurfaceView = lazy(() =>
  import('./surface-view.tsx').then(
    (module) => ({ default: module.SurfaceView }),
    () => ({ default: NoSurfaceView }),
  ),
)

type SurfaceLevelsProps = {
  readonly id: JobId
  /** The place in its sweep. */
  readonly index: number
  readonly colourMap: ColourMapName
}

/** The levels on the body of a run, or why there are none. */
export function SurfaceLevels({ id, index, colourMap }: SurfaceLevelsProps) {
  const { levels, isOutdated, error, retry } = useSurfaceLevels({ id, index: useSettled(index) })
  if (error) {
    const again = error.outcome === 'refused' ? undefined : <Button onClick={retry}>Try again</Button>
    return (
      <EmptyState title="The pressure on the horn can't be shown" action={again}>
        {error.message}
      </EmptyState>
    )
  }
  if (!levels) return <Wait>Reading the pressure on the horn …</Wait>
  return (
    <Suspense fallback={<Wait>Loading the 3-D view …</Wait>}>
      <SurfaceView levels={levels} isOutdated={isOutdated} colourMap={colourMap} />
    </Suspense>
  )
}

function Wait({ children }: { children: string }) {
  return (
    <p role="status" className="grid h-full place-items-center text-ink-soft">
      {children}
    </p>
  )
}

function NoSurfaceView() {
  const reload = <Button onClick={() => location.reload()}>Load the page again</Button>
  return (
    <EmptyState title="The 3-D view could not be loaded" action={reload}>
      Runs and design are kept.
    </EmptyState>
  )
}
