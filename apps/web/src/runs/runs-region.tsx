import { useState } from 'react'
import { useRetryNow } from '../server-state/use-connection.ts'
import { useJobList, type JobListState } from '../server-state/use-jobs.ts'
import { useOlderJobs } from '../server-state/use-older-jobs.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RegionHeader } from '../ui/region-header.tsx'
import { FilterBar } from './list/filter-bar.tsx'
import { LostRuns } from './list/lost-runs.tsx'
import { NO_FILTER } from './list/run-filter.ts'
import { RunList } from './list/run-list.tsx'
import { RunsSkeleton } from './list/runs-skeleton.tsx'

/** All runs: those that are being solved, those that wait, and the history. */
export function RunsRegion({ shownNumbers }: { shownNumbers: readonly number[] }) {
  const list = useJobList()
  const [filter, setFilter] = useState(NO_FILTER)
  const count = list.status === 'success' && list.ids.length > 0 ? list.ids.length : undefined
  const isPartial = list.status === 'success' && list.hasOlder
  return (
    <>
      <RegionHeader title="Runs" facts={count && `${count}${isPartial ? '+' : ''}`} />
      <FilterBar filter={filter} onChange={setFilter} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <LostRuns />
        {list.status === 'pending' && <RunsSkeleton />}
        {list.status === 'error' && <Unreadable message={list.message} />}
        {list.status === 'success' && list.ids.length === 0 && !list.hasOlder && <NoRuns />}
        {list.status === 'success' && list.ids.length > 0 && (
          <RunList
            ids={list.ids}
            shownNumbers={shownNumbers}
            filter={filter}
            onClearFilter={() => setFilter(NO_FILTER)}
          />
        )}
        {isPartial && <OlderRuns list={list} />}
      </div>
      {count !== undefined && <KeyHints />}
    </>
  )
}

function NoRuns() {
  return (
    <EmptyState title="No runs yet">
      Solve the design, and its run stands here: how far it is, how long it takes, and its curves while they
      grow. Every run is kept with its design, so that you can compare it, or solve it again.
    </EmptyState>
  )
}

function Unreadable({ message }: { message: string }) {
  const { retryNow, isTrying } = useRetryNow()
  const retry = (
    <Button onClick={retryNow} aria-disabled={isTrying}>
      Try again
    </Button>
  )
  return (
    <div role="alert" className="h-full">
      <EmptyState title="The runs can't be read" action={retry}>
        {message}
      </EmptyState>
    </div>
  )
}

function OlderRuns({ list }: { list: Extract<JobListState, { status: 'success' }> }) {
  const older = useOlderJobs()
  return (
    <Button variant="quiet" className="m-2" aria-disabled={older.isReading} onClick={older.read}>
      {older.isReading ? 'Reading older runs…' : `Show older runs than these ${list.ids.length}`}
    </Button>
  )
}

function KeyHints() {
  return (
    <p
      aria-hidden="true"
      className="flex h-6 shrink-0 items-center gap-2.5 overflow-hidden border-t border-line px-3 text-small whitespace-nowrap text-ink-faint max-wide:hidden pointer-coarse:hidden"
    >
      {[
        ['J K', 'move'],
        ['↵', 'open'],
        ['F2', 'rename'],
        ['Del', 'delete'],
      ].map(([key, what]) => (
        <span key={key}>
          <kbd className="font-sans font-semibold">{key}</kbd> {what}
        </span>
      ))}
    </p>
  )
}
