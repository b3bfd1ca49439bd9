import { isFinal, type JobId } from '@hornbench/api-contract'
import { z } from 'zod'
import { rememberedJobSchema, type RememberedJob } from './remembered-job.ts'

export const SESSION_KEY = 'ath_simulation_jobs:v1'
const MAX_ITEMS = 50

/** The note on a job that the server does not know any more. */
export const LOST_NOTE = 'The server does not know this run any more: it was lost in a restart or a reset.'

/** The newest jobs that this browser has seen, newest first. Items that can't be understood are left out. */
export const sessionIndexSchema = z.object({
  version: z.literal(1),
  saved_at: z.string(),
  items: z.array(rememberedJobSchema.nullable().catch(null)).transform(presentItems),
})
export type SessionIndex = z.infer<typeof sessionIndexSchema>

export const EMPTY_INDEX: SessionIndex = { version: 1, saved_at: new Date(0).toISOString(), items: [] }

/** What the server says of the jobs, as far as this page knows it. */
export type ServerJobs = {
  readonly jobs: readonly RememberedJob[]
  readonly deletedIds: ReadonlySet<JobId>
}

/** The two lists as one, by id: where both have a job, the server wins. What the server has deleted goes. */
export function mergeWithServer(
  items: readonly RememberedJob[],
  { jobs, deletedIds }: ServerJobs,
): RememberedJob[] {
  const listed = new Set(jobs.map(({ id }) => id))
  const onlyHere = items.filter(({ id }) => !listed.has(id) && !deletedIds.has(id))
  return newestItems([...jobs, ...onlyHere])
}

/** The jobs to ask the server for by id: not ended as far as this browser knows, and not in the server's list. */
export function idsToAskFor(
  items: readonly RememberedJob[],
  { jobs, deletedIds }: { jobs: { has(id: JobId): boolean }; deletedIds: ReadonlySet<JobId> },
): JobId[] {
  return items
    .filter(({ id, status }) => !isFinal(status) && !jobs.has(id) && !deletedIds.has(id))
    .map(({ id }) => id)
}

/** Notes of jobs that they are lost. One that has ended meanwhile, as another tab may have found, stays as it is. */
export function markLost(
  items: readonly RememberedJob[],
  ids: ReadonlySet<JobId>,
  atMs: number,
): RememberedJob[] {
  return items.map((item) =>
    ids.has(item.id) && !isFinal(item.status)
      ? {
          ...item,
          status: 'error',
          error_message: LOST_NOTE,
          completed_at: new Date(atMs).toISOString(),
          lost: true,
        }
      : item,
  )
}

/** Whether two lists say the same, so that nothing has to be written. */
export function areSameItems(a: readonly RememberedJob[], b: readonly RememberedJob[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function newestItems(items: readonly RememberedJob[]): RememberedJob[] {
  return items.toSorted((a, b) => ageKey(b) - ageKey(a)).slice(0, MAX_ITEMS)
}

/** Times order jobs of different databases as well, whose run numbers begin anew. */
function ageKey({ queued_at }: RememberedJob): number {
  return queued_at === null ? 0 : Date.parse(queued_at)
}

function presentItems(items: readonly (RememberedJob | null)[]): RememberedJob[] {
  const byId = new Map(items.flatMap((item) => (item ? [[item.id, item]] : [])))
  return [...byId.values()].slice(0, MAX_ITEMS)
}
