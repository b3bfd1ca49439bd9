import { describe, expect, test } from 'vitest'
import { openTestDatabase, sampleId } from '../testing/test-database.ts'

describe('after a restart', () => {
  test('running jobs have failed, queued ones wait in their order, the others are as they were', () => {
    using db = openTestDatabase()
    const [running, second, third] = [db.submit(), db.submit(), db.submit()]
    db.start()
    expect(db.store.recover(db.now())).toEqual({
      failedIds: [running.id],
      queuedIds: [second.id, third.id],
      runningIds: [],
    })
    expect(db.jobs.get(running.id)).toMatchObject({
      status: 'error',
      reason: 'Server restarted during execution',
      progress: 0.05,
    })
    expect(db.jobs.get(second.id)).toEqual(second)
    const history = db.jobs.events({ id: running.id, after: 0, limit: 10 })
    expect(history.map(({ type }) => type)).toEqual(['submitted', 'started', 'recovered'])
  })

  test('a second recovery has nothing to do', () => {
    using db = openTestDatabase()
    db.submit()
    db.start()
    db.store.recover(db.now())
    const { revision } = db.jobs.changes(0)
    expect(db.store.recover(db.now())).toEqual({ failedIds: [], queuedIds: [], runningIds: [] })
    expect(db.jobs.changes(revision).jobs).toEqual([])
  })

  test('a cancelled job is no longer stopping, because its processes are gone', () => {
    using db = openTestDatabase()
    db.submit()
    const { jobId } = db.start()
    db.jobs.cancel(jobId, db.now())
    db.store.recover(db.now())
    expect(db.jobs.get(jobId)).toMatchObject({ status: 'cancelled', isStopping: false })
  })

  test('the run that was lost can send nothing any more', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    db.store.recover(db.now())
    expect(db.store.settle(run, { event: 'fail', reason: 'x', atMs: db.now() })).toBeUndefined()
  })

  test('a job that the older server left running is as that server would have left it', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    db.store.recover(db.now())
    expect(db.jobs.findLegacyRow(sampleId(14))).toMatchObject({
      status: 'error',
      stage: 'error',
      stageMessage: 'Simulation failed',
      errorMessage: 'Server restarted during execution',
      progress: 0.3,
      startedAt: '2099-03-01T12:13:01.123450',
    })
  })
})

describe('after a restart that what computes has survived (L7)', () => {
  test('running jobs go on under their runs', () => {
    using db = openTestDatabase()
    const [running, queued] = [db.submit({ requestId: 'request-1' }), db.submit()]
    const run = db.start()
    const before = db.jobs.get(running.id)
    expect(db.store.recover(db.now(), { keepRunning: true })).toEqual({
      failedIds: [],
      queuedIds: [queued.id],
      runningIds: [running.id],
    })
    expect(db.store.findRun(running.id)).toEqual({
      job: before,
      runId: run.runId,
      request: db.jobs.getRequest(running.id),
      requestId: 'request-1',
    })
    expect(db.store.settle(run, { event: 'fail', reason: 'x', atMs: db.now() })).toBeDefined()
    expect([running, queued].map(({ id }) => db.store.findRun(id))).toEqual([undefined, undefined])
  })

  test('a job of the older server has failed all the same, because it has no run', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const { failedIds, runningIds } = db.store.recover(db.now(), { keepRunning: true })
    expect({ failedIds, runningIds }).toEqual({ failedIds: [sampleId(14)], runningIds: [] })
  })

  test('a cancelled job is no longer stopping, because nobody would say when it has', () => {
    using db = openTestDatabase()
    db.submit()
    const { jobId } = db.start()
    db.jobs.cancel(jobId, db.now())
    db.store.recover(db.now(), { keepRunning: true })
    expect(db.jobs.get(jobId)).toMatchObject({ status: 'cancelled', isStopping: false })
  })
})
