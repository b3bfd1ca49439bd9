import { expect, test } from 'vitest'
import { retryWrite } from './retry-write.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { quiet } from './testing/quiet.ts'

/** A write that fails so many times before it succeeds. */
function openWrite({ failures, mostTries }: { failures: number; mostTries: number }) {
  const clock = createFakeClock()
  const giveUp = new AbortController()
  const errors: string[] = []
  let tries = 0
  const done = retryWrite(
    {
      write() {
        tries += 1
        if (tries <= failures) throw new Error(`try ${tries}`)
      },
      mostTries,
      onError: (error) => errors.push(String(error)),
    },
    { clock, random: () => 1, giveUp: giveUp.signal },
  )
  return { clock, giveUp, errors, done, tries: () => tries }
}

test('a write that succeeds is done before anything else happens', async () => {
  const { done, tries } = openWrite({ failures: 0, mostTries: 1 })
  expect(tries()).toBe(1)
  expect(await done).toBe(true)
})

test('a write is tried again after each pause, and every failure is told', async () => {
  const { clock, errors, done, tries } = openWrite({ failures: 2, mostTries: 5 })
  clock.advance(249)
  await quiet()
  expect(tries()).toBe(1)
  clock.advance(1)
  await quiet()
  clock.advance(500)
  expect(await done).toBe(true)
  expect(errors).toEqual(['Error: try 1', 'Error: try 2'])
})

test('a write is given up after the last try, without another pause', async () => {
  const { clock, done, tries } = openWrite({ failures: 9, mostTries: 2 })
  clock.advance(250)
  expect(await done).toBe(false)
  expect({ tries: tries(), timers: clock.pending() }).toEqual({ tries: 2, timers: 0 })
})

test('giving up ends a pause at once', async () => {
  const { clock, giveUp, done, tries } = openWrite({ failures: 9, mostTries: Infinity })
  giveUp.abort()
  expect(await done).toBe(false)
  expect({ tries: tries(), timers: clock.pending() }).toEqual({ tries: 1, timers: 0 })
})
