import { expect, test } from 'vitest'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createLogLines } from '../testing/log-lines.ts'
import { quiet } from '../testing/quiet.ts'
import { createStoreCall, StoreBrokenError } from './store-call.ts'

function openCall(failures: number) {
  const clock = createFakeClock()
  const log = createLogLines()
  const abort = new AbortController()
  let tries = 0
  const stored = createStoreCall({ clock, random: () => 1, log })
  const call = () => {
    tries += 1
    if (tries <= failures) throw new Error('disk full')
    return 'stored'
  }
  const result = stored({ what: 'The mesh', call, signal: abort.signal })
  return { clock, log, abort, result, tries: () => tries }
}

test('the first try is made before the call returns', () => {
  expect(openCall(0).tries()).toBe(1)
})

test('a call that fails is tried again with growing pauses (R5)', async () => {
  const { clock, result, tries, log } = openCall(4)
  for (const [index, pauseMs] of [250, 500, 1000, 2000].entries()) {
    await quiet()
    clock.advance(pauseMs - 1)
    await quiet()
    expect(tries()).toBe(index + 1)
    clock.advance(1)
  }
  expect(await result).toBe('stored')
  expect(clock.pending()).toBe(0)
  expect(log.lines.map(({ level, message }) => [level, message])).toEqual(
    Array.from({ length: 4 }, () => ['warn', 'store failed']),
  )
})

test('after five tries it is given up, with what could not be stored and why', async () => {
  const { clock, result, tries } = openCall(Infinity)
  // It is looked at below.
  result.catch(() => {})
  for (let turn = 0; turn < 5; turn += 1) {
    await quiet()
    clock.advance(5000)
  }
  await expect(result).rejects.toThrow(StoreBrokenError)
  await expect(result).rejects.toThrow('The mesh could not be stored: disk full. Tried 5 times.')
  expect(tries()).toBe(5)
})

test('a stop ends the pause and leaves no timer behind', async () => {
  const { clock, abort, result } = openCall(Infinity)
  await quiet()
  expect(clock.pending()).toBe(1)
  abort.abort(new Error('stopped'))
  await expect(result).rejects.toThrow('stopped')
  expect(clock.pending()).toBe(0)
})
