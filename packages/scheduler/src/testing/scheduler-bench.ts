import { settingsSchema } from '@hornbench/api-contract'
import type { Fault } from '../fault.ts'
import { createScheduler } from '../scheduler.ts'
import { createFakeClock } from './fake-clock.ts'
import { createHeldRunner } from './held-runner.ts'
import { createInMemoryStore } from './in-memory-store.ts'

/** A scheduler with everything around it in the hands of the test. */
export function createSchedulerBench({ keepRunning = false } = {}) {
  const clock = createFakeClock()
  const store = createInMemoryStore()
  const runner = createHeldRunner()
  const settings = settingsSchema.parse({})
  const faults: Fault[] = []
  const scheduler = createScheduler({
    store,
    jobs: store,
    settings: { get: () => settings },
    runJob: runner.runJob,
    keepRunning,
    onFault: (fault) => faults.push(fault),
    clock,
    random: () => 1,
  })
  return { clock, store, runner, settings, faults, scheduler }
}
