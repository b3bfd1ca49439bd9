import { type JobId, newRunId } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { openTestDatabase, sampleId, type TestDatabase } from '../testing/test-database.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOON = new Date(2026, 5, 15, 12).getTime()
const OFF = { maxAgeDays: 0, maxJobs: 0 }

describe('retention', () => {
  test('deletes finished jobs that are older than wanted', () => {
    using db = openTestDatabase()
    const [old, young] = [finishedAt(db, NOON - 30 * DAY_MS - 1), finishedAt(db, NOON - 30 * DAY_MS + 1)]
    expect(db.store.prune({ ...OFF, maxAgeDays: 30 }, NOON)).toEqual([old])
    expect(db.jobs.find(old)).toBeUndefined()
    expect(db.jobs.find(young)).toBeDefined()
    expect(db.jobs.changes(0).deletedIds).toEqual([old])
  })

  test('keeps the wanted number of finished jobs, the newest ones', () => {
    using db = openTestDatabase()
    const ids = [3, 1, 2].map((day) => finishedAt(db, NOON + day * DAY_MS))
    expect(db.store.prune({ ...OFF, maxJobs: 2 }, NOON)).toEqual([ids[1]])
  })

  test('never touches queued and running jobs, or kept ones, which do not count either', () => {
    using db = openTestDatabase()
    const kept = finishedAt(db, NOON - 99 * DAY_MS)
    db.jobs.label(kept, { kept: true })
    const counted = finishedAt(db, NOON)
    const running = db.submit()
    db.start()
    const queued = db.submit()
    expect(db.store.prune({ maxAgeDays: 30, maxJobs: 1 }, NOON)).toEqual([])
    const left = [kept, counted, running.id, queued.id]
    expect(left.map((id) => db.jobs.get(id).id)).toEqual(left)
  })

  test('is off where it is 0', () => {
    using db = openTestDatabase()
    finishedAt(db, 0)
    expect(db.store.prune(OFF, NOON)).toEqual([])
  })

  test('eats what the older server would have eaten', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const deleted = db.store.prune({ maxAgeDays: 30, maxJobs: 1000 }, NOON)
    expect(deleted.toSorted()).toEqual([sampleId(1), sampleId(2)])
    expect(db.jobs.findServedResults(sampleId(1))).toBeUndefined()
  })

  test('finds what to delete without reading payloads', () => {
    using db = openTestDatabase()
    const statements = db.statementsOf(() => db.store.prune({ maxAgeDays: 1, maxJobs: 1 }, NOON))
    const scans = statements
      .flatMap((statement) => queryPlan(db.database, statement))
      .filter((step) => step.startsWith('SCAN '))
    expect(scans).toEqual(
      Array.from({ length: 2 }, () => 'SCAN simulation_jobs USING COVERING INDEX job_card'),
    )
  })
})

function finishedAt(db: TestDatabase, atMs: number): JobId {
  const { id } = db.submit()
  const runId = newRunId()
  db.store.claimNext(runId, atMs - 1000)
  db.store.settle({ jobId: id, runId }, { event: 'fail', reason: 'test', atMs })
  return id
}
