import { expect, test } from 'vitest'
import { createFakeClock } from './testing/fake-clock.ts'
import { waitAtMost } from './wait-at-most.ts'

test('the wait ends with the promise and leaves no timer', async () => {
  const clock = createFakeClock()
  await waitAtMost(1000, Promise.resolve(), clock)
  expect(clock.pending()).toBe(0)
})

test('the wait ends at its limit when the promise does not', async () => {
  const clock = createFakeClock()
  let hasEnded = false
  const wait = waitAtMost(1000, new Promise(() => {}), clock).then(() => (hasEnded = true))
  clock.advance(999)
  await Promise.resolve()
  expect(hasEnded).toBe(false)
  clock.advance(1)
  expect(await wait).toBe(true)
})
