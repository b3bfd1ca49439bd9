import { newRunId } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { createHeldRunner } from './testing/held-runner.ts'
import { createInMemoryStore } from './testing/in-memory-store.ts'
import { quiet } from './testing/quiet.ts'

/** Attempts of so many claimed jobs. */
function openAttempts(jobs: number) {
  const clock = createFakeClock()
  const store = createInMemoryStore()
  const runner = createHeldRunner()
  const attempts = createAttempts({
    store,
    runJob: runner.runJob,
    clock,
    random: () => 1,
    onFault: ({ error }) => expect.unreachable(String(error)),
  })
  const ended: string[] = []
  const runIds = Array.from({ length: jobs }, () => {
    const id = store.submit()
    const runId = newRunId()
    const claimed = store.claimNext(runId, 0)
    if (claimed) void attempts.run(claimed).then(() => ended.push(id))
    return runId
  })
  return { clock, store, runner, attempts, ended, runIds }
}

test('only the run that is meant is told to end', () => {
  const { attempts, runner, runIds } = openAttempts(2)
  expect(attempts.abort(runIds[1] ?? newRunId())).toBe(true)
  expect([0, 1].map((place) => runner.run(place).signal.aborted)).toEqual([false, true])
})

test('a run that is unknown, or over, can not be told', async () => {
  const { attempts, runner, runIds, ended } = openAttempts(1)
  runner.run(0).finish()
  await quiet()
  expect(ended).toEqual(['job-1'])
  expect([...runIds, newRunId()].map(attempts.abort)).toEqual([false, false])
})

test('closing tells all runs, and names those that have not ended in time', async () => {
  const { clock, attempts, runner } = openAttempts(3)
  const closed = attempts.close(1000)
  expect([0, 1, 2].map((place) => runner.run(place).signal.aborted)).toEqual([true, true, true])
  runner.run(1).fail(new Error('aborted'))
  await quiet()
  clock.advance(1000)
  expect(await closed).toEqual(['job-1', 'job-3'])
})

test('closing without a run ends at once and leaves no timer', async () => {
  const { clock, attempts } = openAttempts(0)
  expect(await attempts.close(1000)).toEqual([])
  expect(clock.pending()).toBe(0)
})
