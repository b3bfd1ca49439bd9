import { expect, test } from 'vitest'
import { startLease } from './task-lease.ts'
import { createFakeClock } from './testing/fake-clock.ts'

function leaseOf1s() {
  const clock = createFakeClock()
  let expiries = 0
  const lease = startLease(clock, { leaseMs: 1000, onExpired: () => (expiries += 1) })
  return { clock, lease, expiries: () => expiries }
}

test('a lease ends after its time of silence, and once', () => {
  const { clock, expiries } = leaseOf1s()
  clock.advance(1000)
  expect(expiries()).toBe(0)
  clock.advance(200)
  expect(expiries()).toBe(1)
  clock.advance(10_000)
  expect(expiries()).toBe(1)
})

test('a lease that is renewed goes on for ever, and ends one lease after the last sign of life', () => {
  const { clock, lease, expiries } = leaseOf1s()
  for (let second = 0; second < 100; second += 1) {
    clock.advance(999)
    lease.renew()
  }
  expect(expiries()).toBe(0)
  clock.advance(1200)
  expect(expiries()).toBe(1)
})

test('a lease that was ended never expires and leaves no timer', () => {
  const { clock, lease, expiries } = leaseOf1s()
  clock.advance(500)
  lease.end()
  expect(clock.pending()).toBe(0)
  clock.advance(10_000)
  expect(expiries()).toBe(0)
})

test('a pause of this process counts as one turn, however long it was', () => {
  const turns: (() => void)[] = []
  let expiries = 0
  const clock = { after: (_ms: number, run: () => void) => (turns.push(run), () => {}) }
  startLease(clock, { leaseMs: 1000, onExpired: () => (expiries += 1) })
  // All that the lease sees of a pause is that a timer fires late, so only the number of turns can matter.
  for (let turn = 0; turn < 5; turn += 1) turns[turn]?.()
  expect(expiries).toBe(0)
  turns[5]?.()
  expect(expiries).toBe(1)
})
