import { type Clock, createScheduler, type Fault } from '@hornbench/scheduler'
import type { Compute } from './open-compute.ts'
import type { Storage } from './open-storage.ts'

type Options = { readonly storage: Storage; readonly compute: Pick<Compute, 'runJob'>; readonly clock: Clock }

/** The scheduler over this server's storage and compute, and when it last failed to do something. */
export function openScheduler({ storage, compute, clock }: Options) {
  const { store, repository, settings, recordFault } = storage
  let lastFaultAtMs: number | undefined

  function onFault({ during, error, jobId }: Fault): void {
    lastFaultAtMs = clock.now()
    recordFault({ component: 'scheduler', error, jobId, facts: { during } })
  }

  const scheduler = createScheduler({
    store,
    jobs: repository,
    settings,
    runJob: compute.runJob,
    onFault,
    clock,
  })
  return { scheduler, lastFaultAtMs: () => lastFaultAtMs }
}
