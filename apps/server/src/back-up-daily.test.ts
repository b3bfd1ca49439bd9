import { expect, test } from 'vitest'
import { backUpDaily } from './back-up-daily.ts'

const DAY_MS = 86_400_000

function createDays() {
  let nowMs = 0
  let pending: (() => void) | undefined
  return {
    clock: {
      now: () => nowMs,
      after(ms: number, run: () => void) {
        expect(ms).toBe(DAY_MS)
        pending = run
        return () => (pending = undefined)
      },
    },
    async pass() {
      nowMs += DAY_MS
      pending?.()
      await quiet()
    },
  }
}

const quiet = () => new Promise((resolve) => setImmediate(resolve))

test('one at start and one each day, until it is over (D6)', async () => {
  const days = createDays()
  const made: number[] = []
  const daily = backUpDaily({ ...days, backUp: async (atMs) => made.push(atMs), onError: () => {} })
  await quiet()
  await days.pass()
  await days.pass()
  daily[Symbol.dispose]()
  await days.pass()
  expect(made).toEqual([0, DAY_MS, 2 * DAY_MS])
})

test('a failed one is told, and the next day has its own', async () => {
  const days = createDays()
  const errors: unknown[] = []
  let tries = 0
  async function backUp() {
    tries += 1
    throw new Error(`no room ${tries}`)
  }
  const daily = backUpDaily({ ...days, backUp, onError: (error) => errors.push(error) })
  await quiet()
  await days.pass()
  expect(errors).toEqual([new Error('no room 1'), new Error('no room 2')])
  daily[Symbol.dispose]()
})

test('one that is cut short by the end is no error', async () => {
  const days = createDays()
  const errors: unknown[] = []
  const backUp = Promise.withResolvers<void>()
  const daily = backUpDaily({ ...days, backUp: () => backUp.promise, onError: (error) => errors.push(error) })
  daily[Symbol.dispose]()
  backUp.reject(new Error('the database is closed'))
  await quiet()
  expect(errors).toEqual([])
})
