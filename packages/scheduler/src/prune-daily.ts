import type { Settings } from '@hornbench/api-contract'
import type { Cancel, Clock } from './clock.ts'
import type { JobStore } from './job-store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

type Options = {
  readonly clock: Clock
  readonly store: Pick<JobStore, 'prune'>
  readonly settings: () => Pick<Settings, 'retentionDays' | 'retentionJobs'>
  readonly onError: (error: unknown) => void
}

/** Removes what retention no longer keeps, now and once a day, by the settings of the moment. */
export function pruneDaily({ clock, store, settings, onError }: Options): Cancel {
  let cancel: Cancel
  function prune(): void {
    cancel = clock.after(DAY_MS, prune)
    try {
      const { retentionDays, retentionJobs } = settings()
      store.prune({ maxAgeDays: retentionDays, maxJobs: retentionJobs }, clock.now())
    } catch (error) {
      // Jobs that stay a day longer harm nobody.
      onError(error)
    }
  }
  prune()
  return () => cancel()
}
