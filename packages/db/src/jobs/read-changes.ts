import type { JobChanges } from '@hornbench/api-contract'
import { asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database, Reader } from '../database.ts'
import { changes } from '../schema/changes-table.ts'
import { deletedJobs } from '../schema/deleted-jobs-table.ts'
import { jobs } from '../schema/jobs-table.ts'
import { jobCard } from './job-card.ts'
import { toJob } from './to-job.ts'

/** With more changed jobs than that, reading the list again is cheaper for everyone. */
const MAX_CHANGED_JOBS = 500

/** What happened to jobs after the revision `since`, whoever did it. Costs one indexed read when nothing did. */
export function readChanges({ orm }: Database, since: number): JobChanges {
  // One transaction, so that all of it belongs to one state of the database.
  return orm.transaction((tx) => {
    const { revision, forgottenRevision } = readRevision(tx)
    if (since === revision) return { revision, jobs: [], deletedIds: [], resync: false }
    // A revision from the future was given by a database in whose place a backup has been put.
    if (since > revision || since < forgottenRevision)
      return { revision, jobs: [], deletedIds: [], resync: true }
    const changed = readChangedCards(tx, since)
    if (changed.length > MAX_CHANGED_JOBS) return { revision, jobs: [], deletedIds: [], resync: true }
    return { revision, jobs: changed.map(toJob), deletedIds: readDeletedIds(tx, since), resync: false }
  })
}

export function readRevision(reader: Reader): { revision: number; forgottenRevision: number } {
  const { revision, forgottenRevision } = changes
  const row = reader.select({ revision, forgottenRevision }).from(changes).where(eq(changes.id, 1)).get()
  if (!row) throw new Error('The row that counts changes is missing from the database.')
  return row
}

function readChangedCards(reader: Reader, since: number) {
  const numbers = reader
    .select({ number: jobs.number })
    .from(jobs)
    .where(gt(jobs.revision, since))
    .orderBy(asc(jobs.revision))
    .limit(MAX_CHANGED_JOBS + 1)
  return reader
    .select(jobCard)
    .from(jobs)
    .where(inArray(jobs.number, numbers))
    .orderBy(asc(jobs.number))
    .all()
}

function readDeletedIds(reader: Reader, since: number) {
  return reader
    .select({ id: deletedJobs.jobId })
    .from(deletedJobs)
    .where(gt(deletedJobs.revision, since))
    .all()
    .map(({ id }) => id)
}
