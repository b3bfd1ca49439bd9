import { newRunId } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import type { Fault } from './fault.ts'
import type { JobRunner } from './job-runner.ts'
import { runAttempt } from './run-attempt.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { createHeldRunner } from './testing/held-runner.ts'
import { createInMemoryStore } from './testing/in-memory-store.ts'

/** The attempt of one claimed job. */
function openAttempt(runJob?: JobRunner) {
  const clock = createFakeClock()
  const store = createInMemoryStore()
  const runner = createHeldRunner()
  const abort = new AbortController()
  const giveUp = new AbortController()
  const faults: Fault[] = []
  const jobId = store.submit()
  const claimed = store.claimNext(newRunId(), clock.now())
  if (!claimed) throw new Error('Nothing was claimed.')
  const done = runAttempt(claimed, abort, {
    store,
    runJob: runJob ?? runner.runJob,
    clock,
    random: () => 1,
    giveUp: giveUp.signal,
    onFault: (fault) => faults.push(fault),
  })
  return { clock, store, runner, abort, giveUp, faults, jobId, done, job: () => store.get(jobId) }
}

describe('a run', () => {
  test('that returns results completes the job with them', async () => {
    const { runner, done, job } = openAttempt()
    runner.run(0).finish({ servedJson: '{"a":1}' })
    await done
    expect(job()).toMatchObject({ status: 'complete', results: { servedJson: '{"a":1}' } })
  })

  test.each([
    ['an error', new Error('the mesh is open'), 'the mesh is open'],
    ['an error without words', new RangeError(), ''],
    ['something else', 'no solver', 'no solver'],
  ])('that throws %s fails the job with the reason', async (_what, thrown, reason) => {
    const { runner, done, job, faults } = openAttempt()
    runner.run(0).fail(thrown)
    await done
    expect(job()).toMatchObject({ status: 'error', reason })
    expect(faults).toEqual([])
  })

  test('that throws before it returns a promise fails the job as well', async () => {
    const { done, job } = openAttempt(() => {
      throw new Error('at once')
    })
    await done
    expect(job()).toMatchObject({ status: 'error', reason: 'at once' })
  })

  test('stores its progress four times a second at most, by the clock', () => {
    const { clock, store, runner } = openAttempt()
    for (let settled = 0; settled < 100; settled += 1) {
      runner.run(0).report({ stage: 'bem_solve', settled, total: 100 })
      clock.advance(10)
    }
    expect(store.calls.filter((call) => call.startsWith('report'))).toHaveLength(1 + 4)
  })

  test('has its last progress stored before it ends, and reports nothing afterwards', async () => {
    const { clock, runner, store, done, job } = openAttempt()
    const { report, fail } = runner.run(0)
    report({ stage: 'bem_solve', settled: 0, total: 2 })
    report({ stage: 'bem_solve', settled: 1, total: 2 })
    fail(new Error('lost'))
    await done
    report({ stage: 'finalizing' })
    clock.advance(10_000)
    expect(job()).toMatchObject({ status: 'error', progress: 0.6, stage: 'bem_solve' })
    expect(store.calls.at(-1)).toBe('settle fail')
  })

  test('goes on when its progress can not be stored, and that is told', async () => {
    const { runner, store, done, job, jobId, faults } = openAttempt()
    store.breakNext('report', 1)
    runner.run(0).report({ stage: 'mesh_prepare' })
    runner.run(0).finish()
    await done
    expect(job().status).toBe('complete')
    expect(faults).toEqual([{ during: 'report', jobId, error: new Error('report: disk full') }])
  })
})

describe('a run whose job was cancelled', () => {
  test('is told to end when it reports, whoever has cancelled the job', () => {
    const { runner, store, jobId } = openAttempt()
    store.cancel(jobId, 0)
    expect(runner.run(0).signal.aborted).toBe(false)
    runner.run(0).report({ stage: 'mesh_prepare' })
    expect(runner.run(0).signal.aborted).toBe(true)
  })

  test.each(['finish', 'fail'] as const)(
    'changes nothing by its "%s", and is noted to have ended',
    async (end) => {
      const { runner, store, done, job, jobId } = openAttempt()
      store.cancel(jobId, 0)
      runner.run(0)[end](undefined)
      await done
      expect(job()).toMatchObject({ status: 'cancelled', isStopping: false, reason: '' })
      expect(job().results).toBeUndefined()
    },
  )
})

describe('a run that was told to end', () => {
  test('and throws leaves the job running, for the recovery of the next start', async () => {
    const { abort, runner, done, job } = openAttempt()
    abort.abort()
    runner.run(0).fail(new Error('aborted'))
    await done
    expect(job()).toMatchObject({ status: 'running', reason: '' })
  })

  test('and has finished all the same completes the job', async () => {
    const { abort, runner, done, job } = openAttempt()
    abort.abort()
    runner.run(0).finish()
    await done
    expect(job().status).toBe('complete')
  })
})

test('nothing is stored any more once the store is to be left alone', async () => {
  const { clock, store, runner, giveUp, done } = openAttempt()
  giveUp.abort()
  const callsBefore = store.calls.length
  runner.run(0).report({ stage: 'mesh_prepare' })
  runner.run(0).finish()
  await done
  clock.advance(100_000)
  expect(store.calls).toHaveLength(callsBefore)
})
