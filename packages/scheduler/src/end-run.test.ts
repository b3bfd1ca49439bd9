import { newRunId } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { endRun } from './end-run.ts'
import type { Fault } from './fault.ts'
import type { Settlement } from './job-store.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { createInMemoryStore } from './testing/in-memory-store.ts'
import { quiet } from './testing/quiet.ts'

const RESULTS: Settlement = { event: 'complete', results: { servedJson: '{}' } }

/** A running job whose store refuses so many settlements. */
function openRun({ refusals = 0 } = {}) {
  const clock = createFakeClock()
  const store = createInMemoryStore()
  const faults: Fault[] = []
  const jobId = store.submit()
  const run = { jobId, runId: newRunId() }
  store.claimNext(run.runId, clock.now())
  store.breakNext('settle', refusals)
  const options = {
    store,
    clock,
    random: () => 1,
    giveUp: new AbortController().signal,
    onFault: (fault: Fault) => faults.push(fault),
  }
  return {
    store,
    faults,
    jobId,
    job: () => store.get(jobId),
    end: (settlement: Settlement | undefined) => endRun(run, settlement, options),
    /** Each pause begins only when the one before has led to a try. */
    async waitForTries(tries: number) {
      for (let paused = 0; paused < tries; paused += 1) {
        await quiet()
        clock.advance(30_000)
      }
    },
  }
}

test('a store that refuses results for a while gets them in the end, and each refusal is told', async () => {
  const { end, waitForTries, faults, job, jobId } = openRun({ refusals: 2 })
  const done = end(RESULTS)
  await waitForTries(2)
  await done
  expect(job().status).toBe('complete')
  const fault = { during: 'settle', jobId, error: new Error('settle: disk full') }
  expect(faults).toEqual([fault, fault])
})

test('a store that never takes the results makes the job fail with a reason that says so', async () => {
  const { end, waitForTries, store, job } = openRun({ refusals: 5 })
  const done = end(RESULTS)
  await waitForTries(4)
  await done
  expect(store.calls.filter((call) => call === 'settle complete')).toHaveLength(5)
  expect(job()).toMatchObject({ status: 'error', reason: expect.stringMatching(/could not be saved/) })
})

test('a reason is tried until it is stored', async () => {
  const { end, waitForTries, job } = openRun({ refusals: 50 })
  const done = end({ event: 'fail', reason: 'the mesh is open' })
  await waitForTries(50)
  await done
  expect(job()).toMatchObject({ status: 'error', reason: 'the mesh is open' })
})

test('a stop between two tries wins', async () => {
  const { end, waitForTries, store, job, jobId } = openRun({ refusals: 1 })
  const done = end(RESULTS)
  await quiet()
  store.cancel(jobId, 0)
  await waitForTries(1)
  await done
  expect(job()).toMatchObject({ status: 'cancelled', isStopping: false })
  expect(job().results).toBeUndefined()
})

test('a run without a settlement leaves the status as it is, and its job has nobody working for it', async () => {
  const { end, store, job, jobId } = openRun()
  await end(undefined)
  expect(job().status).toBe('running')
  store.cancel(jobId, 0)
  await end(undefined)
  expect(job()).toMatchObject({ status: 'cancelled', isStopping: false })
})
