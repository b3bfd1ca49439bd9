import type { Job, JobChanges, JobId, JobPage } from '@hornbench/api-contract'

/**
 * What this page knows of the jobs. A job that has not changed keeps its identity from one book to the next, and a book
 * in which nothing has changed is the same object: that is what spares the rows their renders.
 */
export type JobBook = {
  /** Of the database: changes after it have not been read. */
  readonly revision: number
  readonly byId: ReadonlyMap<JobId, Job>
  /** Newest first, by run number. */
  readonly order: readonly JobId[]
  /** The run number below which the next older page begins; `null` when the book holds all jobs. */
  readonly nextBelow: number | null
  /** Deleted since the book was begun. They never come back, whatever a late answer says. */
  readonly deletedIds: ReadonlySet<JobId>
}

/** Begins a book with the newest jobs. Of the book before it, jobs that are still the same keep their identity. */
export function beginJobBook(page: JobPage, before?: JobBook): JobBook {
  const jobs = page.jobs.map((job) => {
    const known = before?.byId.get(job.id)
    return known && known.version === job.version && known.revision === job.revision ? known : job
  })
  const byId = new Map(jobs.map((job) => [job.id, job]))
  return {
    revision: page.revision,
    byId,
    order: newestFirst(byId),
    nextBelow: page.nextBelow,
    deletedIds: new Set(),
  }
}

/** @throws RangeError when the changes ask for a new book (`resync`) */
export function withChanges(book: JobBook, changes: JobChanges): JobBook {
  if (changes.resync) throw new RangeError('These changes can not be merged: the list has to be read again.')
  // Jobs older than the book reaches come with their page, when that is asked for.
  const { nextBelow } = book
  const jobs = changes.jobs.filter(
    ({ id, number }) => nextBelow === null || number >= nextBelow || book.byId.has(id),
  )
  const merged = withoutJobs(withJobs(book, jobs), changes.deletedIds)
  return merged.revision === changes.revision ? merged : { ...merged, revision: changes.revision }
}

/** Takes over each job that is newer than what the book has of it. Answers may come in any order. */
export function withJobs(book: JobBook, jobs: readonly Job[]): JobBook {
  const news = jobs.filter(
    ({ id, version }) => !book.deletedIds.has(id) && version > (book.byId.get(id)?.version ?? -1),
  )
  if (news.length === 0) return book
  const byId = new Map(book.byId)
  for (const job of news) byId.set(job.id, job)
  return { ...book, byId, order: byId.size === book.byId.size ? book.order : newestFirst(byId) }
}

/** The next older page is put below what the book has. */
export function withOlderPage(book: JobBook, page: JobPage): JobBook {
  return { ...withJobs(book, page.jobs), nextBelow: page.nextBelow }
}

export function withoutJobs(book: JobBook, ids: readonly JobId[]): JobBook {
  const news = ids.filter((id) => !book.deletedIds.has(id))
  if (news.length === 0) return book
  const deletedIds = new Set([...book.deletedIds, ...news])
  if (!news.some((id) => book.byId.has(id))) return { ...book, deletedIds }
  const byId = new Map([...book.byId].filter(([id]) => !deletedIds.has(id)))
  return { ...book, byId, order: book.order.filter((id) => byId.has(id)), deletedIds }
}

function newestFirst(byId: ReadonlyMap<JobId, Job>): JobId[] {
  return [...byId.values()].toSorted((a, b) => b.number - a.number).map(({ id }) => id)
}
