import { JobAlreadyFinishedError, JobNotFoundError, jobIdSchema, newRunId } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { quiet } from './testing/quiet.ts'
import { createSchedulerBench } from './testing/scheduler-bench.ts'

/** A started scheduler with so many submitted jobs. */
function openBench(jobs: number) {
  const bench = createSchedulerBench()
  const ids = Array.from({ length: jobs }, () => bench.store.submit())
  bench.scheduler.start()
  return { ...bench, ids }
}

describe('the queue', () => {
  test('starts nothing before the start, which recovers first', () => {
    const { store, runner, scheduler } = createSchedulerBench()
    const [lost, waiting] = [store.submit(), store.submit()]
    store.claimNext(newRunId(), 0)
    scheduler.wake()
    expect(runner.startedIds()).toEqual([])
    expect(scheduler.start()).toEqual({ failedIds: [lost], queuedIds: [waiting], runningIds: [] })
    expect(store.statuses()).toEqual(['error', 'running'])
  })

  test('goes on first with what outlived the former process, under the same runs, and then as ever (L7)', async () => {
    const { store, runner, scheduler } = createSchedulerBench({ keepRunning: true })
    const [first, second, waiting] = [store.submit(), store.submit(), store.submit()]
    const runIds = [newRunId(), newRunId()]
    for (const runId of runIds) store.claimNext(runId, 0)
    const recovered = { failedIds: [], queuedIds: [waiting], runningIds: [first, second] }
    expect(scheduler.start()).toEqual(recovered)
    // Two, though settings allow one at a time: both were at work already.
    expect(runner.startedIds()).toEqual([first, second])
    runner.run(0).finish()
    await quiet()
    expect(store.statuses()).toEqual(['complete', 'running', 'queued'])
    scheduler.stopJob(second)
    expect(runner.run(1).signal.aborted).toBe(true)
    runner.run(1).fail(new Error('aborted'))
    await quiet()
    expect(store.statuses()).toEqual(['complete', 'cancelled', 'running'])
  })

  test('goes on after a completion and after an error, without any time passing', async () => {
    const { runner, store } = openBench(3)
    runner.run(0).finish()
    await quiet()
    runner.run(1).fail(new Error('broken'))
    await quiet()
    expect(store.statuses()).toEqual(['complete', 'error', 'running'])
  })

  test('takes what is submitted later', async () => {
    const { runner, store, scheduler } = openBench(0)
    const id = store.submit()
    scheduler.wake()
    expect(runner.startedIds()).toEqual([id])
  })

  test('follows the number of jobs at a time up and down, and stops none for it', async () => {
    const { runner, settings, store, scheduler } = openBench(5)
    settings.maxConcurrentJobs = 3
    scheduler.wake()
    expect(store.statuses()).toEqual(['running', 'running', 'running', 'queued', 'queued'])
    settings.maxConcurrentJobs = 1
    scheduler.wake()
    runner.run(0).finish()
    runner.run(1).finish()
    await quiet()
    expect(store.statuses()).toEqual(['complete', 'complete', 'running', 'queued', 'queued'])
    expect(runner.run(2).signal.aborted).toBe(false)
    runner.run(2).finish()
    await quiet()
    expect(store.statuses()).toEqual(['complete', 'complete', 'complete', 'running', 'queued'])
  })

  test('comes back by itself to a store that could not be read, ever later', () => {
    const { clock, store, runner, scheduler, faults } = openBench(0)
    store.submit()
    store.breakNext('claimNext', 2)
    scheduler.wake()
    clock.advance(250)
    expect(faults.map(({ during }) => during)).toEqual(['claim', 'claim'])
    clock.advance(499)
    expect(runner.startedIds()).toHaveLength(0)
    clock.advance(1)
    expect(runner.startedIds()).toHaveLength(1)
  })
})

describe('stopping a job', () => {
  test('that waits takes it out of the queue', async () => {
    const { runner, store, scheduler, ids } = openBench(3)
    const [first, second, third] = ids
    scheduler.stopJob(second ?? jobIdSchema.parse('missing'))
    runner.run(0).finish()
    await quiet()
    expect(runner.startedIds()).toEqual([first, third])
    expect(store.statuses()).toEqual(['complete', 'cancelled', 'running'])
  })

  test('that runs is stored before its runner hears of it', () => {
    const { runner, store, scheduler } = openBench(1)
    const { jobId, signal } = runner.run(0)
    const statusesWhenTold: string[] = []
    signal.addEventListener('abort', () => statusesWhenTold.push(store.get(jobId).status))
    scheduler.stopJob(jobId)
    expect(statusesWhenTold).toEqual(['cancelled'])
  })

  test('keeps the slot until the runner has returned', async () => {
    const { runner, store, scheduler } = openBench(2)
    const { jobId, fail } = runner.run(0)
    scheduler.stopJob(jobId)
    await quiet()
    expect(store.get(jobId).isStopping).toBe(true)
    expect(store.statuses()).toEqual(['cancelled', 'queued'])
    fail(new Error('aborted'))
    await quiet()
    expect(store.get(jobId).isStopping).toBe(false)
    expect(store.statuses()).toEqual(['cancelled', 'running'])
  })

  test('that nobody here works for ends it at once', () => {
    const { store, scheduler } = createSchedulerBench()
    const id = store.submit()
    store.claimNext(newRunId(), 0)
    scheduler.stopJob(id)
    expect(store.get(id)).toMatchObject({ status: 'cancelled', isStopping: false })
  })

  test('that is unknown or over is refused', async () => {
    const { runner, scheduler } = openBench(1)
    const { jobId, finish } = runner.run(0)
    finish()
    await quiet()
    expect(() => scheduler.stopJob(jobId)).toThrow(JobAlreadyFinishedError)
    expect(() => scheduler.stopJob(jobIdSchema.parse('nobody'))).toThrow(JobNotFoundError)
  })
})

describe('closing', () => {
  test('tells the runners, starts nothing more, and leaves their jobs to the next start', async () => {
    const { clock, runner, store, scheduler } = openBench(2)
    const closed = scheduler.close({ withinMs: 5000 })
    expect(runner.run(0).signal.aborted).toBe(true)
    runner.run(0).fail(new Error('aborted'))
    expect(await closed).toEqual([])
    scheduler.wake()
    expect(store.statuses()).toEqual(['running', 'queued'])
    expect(clock.pending()).toBe(0)
  })

  test('waits no longer than it may, and drops what comes later', async () => {
    const { clock, runner, store, scheduler } = openBench(1)
    const { jobId, finish, report } = runner.run(0)
    const closed = scheduler.close({ withinMs: 5000 })
    clock.advance(5000)
    expect(await closed).toEqual([jobId])
    const callsBefore = store.calls.length
    report({ stage: 'finalizing' })
    finish()
    await quiet()
    expect(store.calls).toHaveLength(callsBefore)
    expect(store.statuses()).toEqual(['running'])
  })

  test('takes in what still finishes in time', async () => {
    const { runner, store, scheduler } = openBench(1)
    const closed = scheduler.close({ withinMs: 5000 })
    runner.run(0).finish()
    await closed
    expect(store.statuses()).toEqual(['complete'])
  })

  test('ends the retries of a queue that could not be read', async () => {
    const { clock, store, scheduler } = openBench(0)
    store.breakNext('claimNext', 1)
    scheduler.wake()
    await scheduler.close({ withinMs: 0 })
    expect(clock.pending()).toBe(0)
  })
})
