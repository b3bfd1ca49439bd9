import type { Job, JobId } from '@hornbench/api-contract'
import { isUnsettled } from '../../server-state/is-unsettled.ts'
import type { JobBook } from '../../server-state/job-book.ts'
import { matchesFilter, type RunFilter } from './run-filter.ts'

export type Arrangement = {
  /** Running ones first, then the queue in its order, then the others, newest first. */
  readonly ids: readonly JobId[]
  /** Those that wait, in their order, whether they are looked for or not. */
  readonly queuedIds: readonly JobId[]
  /** How many of `ids` are queued, running or being stopped; they come first. */
  readonly activeCount: number
}

export function arrangeRuns(book: JobBook, filter: RunFilter): Arrangement {
  const jobs = book.order.flatMap((id) => book.byId.get(id) ?? [])
  // Oldest first: the queue is served in the order of the numbers.
  const active = jobs.filter(isUnsettled).toReversed()
  const queued = active.filter(({ status }) => status === 'queued')
  const working = active.filter(({ status }) => status !== 'queued')
  const isLookedFor = (job: Job) => matchesFilter(job, filter)
  const shownActive = [...working, ...queued].filter(isLookedFor)
  const settled = jobs.filter((job) => !isUnsettled(job) && isLookedFor(job))
  return {
    ids: [...shownActive, ...settled].map(({ id }) => id),
    queuedIds: queued.map(({ id }) => id),
    activeCount: shownActive.length,
  }
}

/** Arranges one book after another. What is the same as before keeps its identity, so that nothing renders again. */
export function createArranger(filter: RunFilter): (book: JobBook) => Arrangement {
  let last: Arrangement | undefined
  return (book) => {
    const next = arrangeRuns(book, filter)
    if (!last || !isSame(last, next)) last = next
    return last
  }
}

function isSame(a: Arrangement, b: Arrangement): boolean {
  const isSameList = (one: readonly JobId[], other: readonly JobId[]) =>
    one.length === other.length && one.every((id, index) => id === other[index])
  return a.activeCount === b.activeCount && isSameList(a.ids, b.ids) && isSameList(a.queuedIds, b.queuedIds)
}
