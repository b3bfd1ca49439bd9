import type { JobChanges, JobPage } from '@hornbench/api-contract'
import { beginJobBook, withChanges, type JobBook } from './job-book.ts'

/** As many as the server gives in one answer, and as many as the recovery of a session looks at (W4). */
const PAGE_SIZE = 200

/** The two questions that a book is read with. */
type JobReader = {
  list(query: { limit: number }): Promise<JobPage>
  changes(query: { since: number }): Promise<JobChanges>
}

type Reading = {
  readonly jobs: JobReader
  /** The book as it is now; it may change while an answer is awaited. */
  readonly current: () => JobBook | undefined
}

/** Reads the list once and then only what has changed; after a `resync` the list again (W3). */
export async function readJobBook({ jobs, current }: Reading): Promise<JobBook> {
  const before = current()
  if (before) {
    const changes = await jobs.changes({ since: before.revision })
    // Merged into the book as it is by now: an answer to a command may have been put into it meanwhile.
    if (!changes.resync) return withChanges(current() ?? before, changes)
  }
  return beginJobBook(await jobs.list({ limit: PAGE_SIZE }), current())
}
