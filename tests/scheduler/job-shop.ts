import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Job, type JobId, jobIdSchema } from '@hornbench/api-contract'
import { createJobRepository, createJobStore, createSettingsRepository, openDatabase } from '@hornbench/db'
import { createScheduler, type Fault, type JobStore } from '@hornbench/scheduler'
import { createHeldRunner } from './held-runner.ts'

/** Acts in the middle of a call of the store: before its transaction, or after it and before the scheduler goes on. */
export type Interruption = {
  readonly call: 'claimNext' | 'settle'
  readonly when: 'before' | 'after'
  readonly act: () => void
}

/** A folder that is gone at the end of its block. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'hornbench-scheduler-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}

/** A scheduler on the database file of a folder. Disposal is the end of the process: nothing is told, nothing awaited. */
export function openJobShop(folder: string) {
  const database = openDatabase(join(folder, 'simulations.db'))
  const jobs = createJobRepository(database)
  const settings = createSettingsRepository(database)
  const runner = createHeldRunner()
  const faults: Fault[] = []
  let interruption: Interruption | undefined

  function interrupt(call: Interruption['call'], when: Interruption['when']): void {
    if (interruption?.call !== call || interruption.when !== when) return
    const { act } = interruption
    // Once: what it does may call the store again.
    interruption = undefined
    act()
  }

  function interruptible<Call extends Interruption['call']>(store: JobStore, call: Call): JobStore[Call] {
    const real = store[call] as (...args: unknown[]) => unknown
    return ((...args: unknown[]) => {
      interrupt(call, 'before')
      const result = real(...args)
      interrupt(call, 'after')
      return result
    }) as JobStore[Call]
  }

  const store = createJobStore(database)
  const scheduler = createScheduler({
    store: {
      ...store,
      claimNext: interruptible(store, 'claimNext'),
      settle: interruptible(store, 'settle'),
    },
    jobs,
    settings,
    runJob: runner.runJob,
    onFault: (fault) => faults.push(fault),
    // Nothing here may need a timer.
    clock: { now: Date.now, after: () => () => {} },
  })

  return {
    scheduler,
    getJob: jobs.get,
    listJobs: jobs.list,
    findServedResults: jobs.findServedResults,
    settings,
    runner,
    faults,
    submit(name: string): JobId {
      const id = jobIdSchema.parse(name)
      jobs.insert({ id, request: { form: 'typed', json: '{}' }, summaryJson: '{}' }, Date.now())
      scheduler.wake()
      return id
    },
    interruptAt: (next: Interruption) => void (interruption = next),
    statusOf: (id: JobId): Job['status'] => jobs.get(id).status,
    historyOf: (id: JobId) => jobs.events({ id, after: 0, limit: 100 }).map(({ type }) => type),
    [Symbol.dispose]: () => database[Symbol.dispose](),
  }
}
