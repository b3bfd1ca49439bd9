import { type JobId, jobIdSchema, LimitExceededError, newRunId } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { sampleSolution } from '../testing/sample-solution.ts'
import { NO_RESULTS, openTestDatabase, planOf, type TestDatabase } from '../testing/test-database.ts'

describe('a submission', () => {
  test('becomes a queued job with a history', () => {
    using db = openTestDatabase()
    const plan = {
      formulation: '3d' as const,
      baffle: 'none' as const,
      triangles: 100,
      unknowns: 52,
      memoryBytes: 1e6,
      validToHz: 5000,
      estimatedSeconds: null,
      meshHash: 'abc',
      warnings: ['coarse'],
    }
    const job = db.submit({ label: '60° horn', plan, designJson: '{"L":"120"}' })
    expect(job).toMatchObject({
      status: 'queued',
      number: 1,
      version: 1,
      label: '60° horn',
      plan,
      derivedFrom: null,
    })
    expect(job.sweep).toEqual({ formulaType: 'OSSE', lowestHz: 100, highestHz: 1000, frequencyCount: 3 })
    expect(db.jobs.events({ id: job.id, after: 0, limit: 10 })).toMatchObject([
      { type: 'submitted', data: {} },
    ])
  })

  test('leads to the request that it came with', () => {
    using db = openTestDatabase()
    const { id } = db.submit({ requestId: 'request-7' })
    db.submit()
    const history = db.jobs.events({ id, after: 0, limit: 1 })
    expect(history).toMatchObject([{ type: 'submitted', data: { requestId: 'request-7' } }])
    const claims = [1, 2].map(() => db.store.claimNext(newRunId(), db.now())?.requestId)
    expect(claims).toEqual(['request-7', null])
  })

  test('with a known idempotency key gives the first job back', () => {
    using db = openTestDatabase()
    const first = db.submit({ idempotencyKey: 'once' })
    const request = { form: 'typed', json: '{"other":1}' } as const
    const again = db.jobs.insert(
      { id: jobIdSchema.parse('again'), request, summaryJson: '{}', idempotencyKey: 'once' },
      db.now(),
    )
    expect(again).toEqual({ job: first, isNew: false })
    expect(db.jobs.findByIdempotencyKey('once')).toEqual(first)
    expect(db.jobs.findByIdempotencyKey('never')).toBeUndefined()
    expect(db.jobs.list({ limit: 10 }).jobs).toHaveLength(1)
  })

  test('over the limit of the queue is refused, until one has left it', () => {
    using db = openTestDatabase()
    db.submitMany(1000)
    expect(() => db.submit()).toThrow(LimitExceededError)
    db.start()
    expect(db.submit().number).toBe(1001)
  })
})

test('a request of more than 16 MB is not stored', () => {
  using db = openTestDatabase()
  const text = 'x'.repeat(16 * 1024 * 1024)
  expect(db.submit({ request: { form: 'typed', json: text } }).number).toBe(1)
  expect(() => db.submit({ request: { form: 'typed', json: `${text}x` } })).toThrow(/16 MB/)
})

describe('a job made from another', () => {
  test('points to it', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    const redone = db.submit({ origin: { kind: 'redo', jobId: id } })
    expect(redone.derivedFrom).toBe(id)
    expect(db.jobs.events({ id: redone.id, after: 0, limit: 1 })).toMatchObject([
      { data: { kind: 'redo', jobId: id } },
    ])
  })

  test('that is unknown is refused, and no job is made', () => {
    using db = openTestDatabase()
    const jobId = jobIdSchema.parse('nobody')
    expect(() => db.submit({ origin: { kind: 'redo', jobId } })).toThrow(/no job nobody/)
    expect(db.jobs.list({ limit: 10 }).jobs).toEqual([])
  })

  test('by resuming has its checkpoints, byte for byte, and solves only what is missing', () => {
    using db = openTestDatabase()
    const failed = jobWithTwoOfThreeSolved(db)
    const { id } = db.submit({ origin: { kind: 'resume', jobId: failed } })
    const run = db.start()
    expect(run.jobId).toBe(id)
    expect(db.store.planFrequencies(run, planOf([100, 200, 400]))).toEqual([{ index: 1, frequencyHz: 200 }])
    for (const index of [0, 2]) {
      expect(db.jobs.readCheckpoint(id, index)).toEqual(db.jobs.readCheckpoint(failed, index))
      expect(db.jobs.readSurfacePressure(id, index)).toEqual(Float32Array.of(1, 2))
    }
    expect(db.jobs.listFrequencies(id).map(({ state }) => state)).toEqual([
      'taken_over',
      'waiting',
      'taken_over',
    ])
  })

  test('by resuming drops the checkpoints when what they are values of has changed, and tells so', () => {
    using db = openTestDatabase()
    const failed = jobWithTwoOfThreeSolved(db)
    const { id } = db.submit({ origin: { kind: 'resume', jobId: failed } })
    const run = db.start()
    expect(db.jobs.findLayout(id)).toBe(db.jobs.findLayout(failed))
    const otherMesh = planOf([100, 200, 400], '{"meshHash":"b"}')
    expect(db.store.planFrequencies(run, { ...otherMesh, atMs: 5 })).toHaveLength(3)
    expect(db.jobs.listFrequencies(id)).toMatchObject(
      [100, 200, 400].map((frequencyHz) => ({ frequencyHz, state: 'waiting', solveSeconds: null })),
    )
    expect(db.jobs.readCheckpoint(id, 0)).toBeUndefined()
    expect(db.jobs.readSurfacePressure(id, 0)).toBeUndefined()
    expect(db.jobs.findLayout(id)).toBe(otherMesh.layoutJson)
    const history = db.jobs.events({ id, after: 0, limit: 10 })
    expect(history.at(-1)).toMatchObject({ type: 'checkpoints_dropped', atMs: 5, data: { count: 2 } })
    expect(db.jobs.readCheckpoint(failed, 0)).toBeDefined()
  })

  test('by resuming drops checkpoints of which nobody knows what they are values of', () => {
    using db = openTestDatabase()
    const failed = jobWithTwoOfThreeSolved(db)
    db.database.sqlite.exec('DELETE FROM job_layouts')
    db.submit({ origin: { kind: 'resume', jobId: failed } })
    expect(db.store.planFrequencies(db.start(), planOf([100, 200, 400]))).toHaveLength(3)
  })

  test('by resuming leaves the old one as it was', () => {
    using db = openTestDatabase()
    const failed = jobWithTwoOfThreeSolved(db)
    const before = [db.jobs.get(failed), db.jobs.listFrequencies(failed)]
    db.submit({ origin: { kind: 'resume', jobId: failed } })
    expect([db.jobs.get(failed), db.jobs.listFrequencies(failed)]).toEqual(before)
  })

  test('can not resume a complete or a running one', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    expect(() => db.submit({ origin: { kind: 'resume', jobId: id } })).toThrow(
      /queued: only a job that failed/,
    )
    const run = db.start()
    expect(() => db.submit({ origin: { kind: 'resume', jobId: id } })).toThrow(/running/)
    db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs: db.now() })
    expect(() => db.submit({ origin: { kind: 'resume', jobId: id } })).toThrow(/complete/)
  })
})

function jobWithTwoOfThreeSolved(db: TestDatabase): JobId {
  db.submit()
  const run = db.start()
  db.store.planFrequencies(run, planOf([100, 200, 400]))
  for (const [index, frequencyHz] of [100, 200, 400].entries()) {
    const task = db.store.dispatch(run, { index, atMs: db.now() })
    if (!task || index === 1) continue
    const solved = { ...sampleSolution(frequencyHz), surfacePressure: Float32Array.of(1, 2) }
    db.store.checkpoint(task, { ...solved, solveSeconds: 1, worker: 'test', warnings: [], atMs: db.now() })
  }
  db.store.recover(db.now())
  return run.jobId
}
