import { lazy, Suspense } from 'react'
import { RegionHeader } from '../ui/region-header.tsx'
import { CardSkeletons } from './cards/card-skeletons.tsx'
import { NoRun } from './no-run.tsx'

/** Charts are a script of their own: the workspace is there before them. */
const ShownRuns = lazy(async () => ({ default: (await import('./shown-runs.tsx')).ShownRuns }))

/** The curves of the runs that the address names. */
export function ResultsRegion({ runNumbers }: { runNumbers: readonly number[] }) {
  if (runNumbers.length === 0) {
    return (
      <>
        <RegionHeader title="Charts" />
        <div className="min-h-0 flex-1">
          <NoRun />
        </div>
      </>
    )
  }
  return (
    <Suspense
      fallback={
        <>
          <RegionHeader title="Charts" />
          <CardSkeletons />
        </>
      }
    >
      <ShownRuns runNumbers={runNumbers} />
    </Suspense>
  )
}
