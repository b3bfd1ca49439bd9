import type { Job, JobStatus } from '@hornbench/api-contract'
import type { JobBook } from './job-book.ts'

/** A job that has come into another status while this page looked on. */
export type JobTransition = { readonly from: JobStatus; readonly job: Job }

/** What happened to jobs between two books, in the order of their run numbers. Jobs that are new have no transition. */
export function transitionsBetween(before: JobBook, after: JobBook): JobTransition[] {
  if (before.byId === after.byId) return []
  return [...after.byId.values()]
    .flatMap((job) => {
      const known = before.byId.get(job.id)
      return known && known.status !== job.status ? [{ from: known.status, job }] : []
    })
    .toSorted((a, b) => a.job.number - b.job.number)
}
