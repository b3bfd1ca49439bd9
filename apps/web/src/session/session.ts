import type { JobId } from '@hornbench/api-contract'
import { createStoredValue, type StoredValue } from '../storage/stored-value.ts'
import type { RememberedJob } from './remembered-job.ts'
import {
  areSameItems,
  EMPTY_INDEX,
  markLost,
  mergeWithServer,
  SESSION_KEY,
  sessionIndexSchema,
  type ServerJobs,
  type SessionIndex,
} from './session-index.ts'

/** The local index of jobs (W4), the same in all tabs of this browser. */
export type Session = {
  readonly index: StoredValue<SessionIndex>
  takeOver(server: ServerJobs): void
  markLost(ids: ReadonlySet<JobId>): void
  /** The user has read that a job is lost. */
  forget(id: JobId): void
}

export function createSession(storage: Storage | undefined, now: () => number = Date.now): Session {
  const index = createStoredValue({
    key: SESSION_KEY,
    schema: sessionIndexSchema,
    initial: EMPTY_INDEX,
    storage,
  })

  function change(edit: (items: readonly RememberedJob[]) => RememberedJob[]): void {
    const { items } = index.get()
    // While jobs run, most polls change nothing that is remembered.
    if (areSameItems(items, edit(items))) return
    index.update((current) => ({
      version: 1,
      saved_at: new Date(now()).toISOString(),
      items: edit(current.items),
    }))
  }

  return {
    index,
    takeOver: (server) => change((items) => mergeWithServer(items, server)),
    markLost: (ids) => change((items) => markLost(items, ids, now())),
    forget: (id) => change((items) => items.filter((item) => item.id !== id)),
  }
}
