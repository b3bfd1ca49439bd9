import { expect, test } from 'vitest'
import { pruneDaily } from './prune-daily.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { createInMemoryStore } from './testing/in-memory-store.ts'

const HOUR_MS = 3_600_000

function openPruning({ broken = 0 } = {}) {
  const clock = createFakeClock()
  const store = createInMemoryStore()
  const retention = { retentionDays: 30, retentionJobs: 1000 }
  const errors: unknown[] = []
  store.breakNext('prune', broken)
  const cancel = pruneDaily({
    clock,
    store,
    settings: () => retention,
    onError: (error) => errors.push(error),
  })
  return { clock, calls: store.calls, retention, errors, cancel }
}

test('jobs are pruned at once and then once a day', () => {
  const { clock, calls } = openPruning()
  expect(calls).toHaveLength(1)
  clock.advance(23 * HOUR_MS)
  expect(calls).toHaveLength(1)
  clock.advance(25 * HOUR_MS)
  expect(calls).toHaveLength(3)
})

test('each time by the settings of that time', () => {
  const { clock, calls, retention } = openPruning()
  Object.assign(retention, { retentionDays: 0, retentionJobs: 7 })
  clock.advance(24 * HOUR_MS)
  expect(calls).toEqual(['prune 30 days 1000 jobs', 'prune 0 days 7 jobs'])
})

test('a failure is told, and the next day comes all the same', () => {
  const { clock, calls, errors } = openPruning({ broken: 1 })
  clock.advance(24 * HOUR_MS)
  expect({ calls: calls.length, errors }).toEqual({ calls: 2, errors: [new Error('prune: disk full')] })
})

test('nothing is pruned any more once it is cancelled', () => {
  const { clock, calls, cancel } = openPruning()
  clock.advance(30 * HOUR_MS)
  cancel()
  clock.advance(100 * HOUR_MS)
  expect({ calls: calls.length, timers: clock.pending() }).toEqual({ calls: 2, timers: 0 })
})
