import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createJobRepository } from './job-repository.ts'
import { openDatabase } from './open-database.ts'
import { openTestDatabase, sampleId, type TestDatabase } from './testing/test-database.ts'

const SAMPLE = new URL('../../../tests/fixtures/legacy-database/simulations.sample.db', import.meta.url)

describe('a database of the older server', () => {
  test('keeps every value of its three tables', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const { tables, columns } = readBefore()
    const after = Object.keys(tables).map((table) => [
      table,
      dump(db.database.sqlite, table, columns[table] ?? []),
    ])
    expect(Object.fromEntries(after)).toEqual(tables)
    expect(Object.values(tables).map((rows) => rows.length)).toEqual([18, 7, 1])
  })

  test('keeps its columns, their order, types and defaults, its index and its version', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    using before = openSample()
    for (const table of TABLES) {
      const old = describeColumns(before.sqlite, table)
      expect(describeColumns(db.database.sqlite, table).slice(0, old.length)).toEqual(old)
    }
    const index = "SELECT sql FROM sqlite_master WHERE name = 'idx_simulation_jobs_status_created'"
    expect(db.database.sqlite.prepare(index).get()).toEqual(before.sqlite.prepare(index).get())
    expect(db.database.sqlite.pragma('user_version', { simple: true })).toBe(1)
  })

  test('gets run numbers in the order in which its jobs came', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const jobs = Array.from({ length: 18 }, (_, index) => db.jobs.get(sampleId(index + 1)))
    expect(jobs.map(({ number }) => number)).toEqual(jobs.map((_, index) => index + 1))
    expect(db.submit().number).toBe(19)
  })

  test('shows its jobs with times, reasons and summaries', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const at = (text: string) => new Date(text).getTime()
    expect(db.jobs.get(sampleId(4))).toMatchObject({
      status: 'complete',
      startedAtMs: at('2099-03-01T12:03:01.123'),
      endedAtMs: at('2099-03-01T12:03:30.000'),
      sweep: { formulaType: 'R-OSSE', lowestHz: 100, highestHz: 1000, frequencyCount: 3 },
      hasMeshArtifact: true,
      plan: null,
    })
    // Without completed_at, the last change is the best that is known.
    expect(db.jobs.get(sampleId(2))).toMatchObject({
      status: 'error',
      endedAtMs: at('2020-03-01T12:01:30.000'),
    })
    expect(db.jobs.get(sampleId(9))).toMatchObject({
      reason: 'boom: "quoted" é号\nsecond line',
      progress: 0.3,
    })
    expect(db.jobs.get(sampleId(12))).toMatchObject({ status: 'cancelled', isStopping: false })
    expect(db.jobs.get(sampleId(14))).toMatchObject({ status: 'running', stage: 'solver_setup' })
    expect(db.jobs.list({ limit: 200 }).jobs).toHaveLength(18)
  })

  test('gives its texts out unchanged', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    expect(db.jobs.findServedResults(sampleId(7))).toEqual({
      json: Buffer.from('{"a": NaN, "b": [Infinity, -Infinity, 1.5]}'),
      isServedForm: false,
    })
    expect(db.jobs.findMeshArtifact(sampleId(4))).toHaveLength(4456)
    expect(db.jobs.findMeshArtifact(sampleId(7))).toBeUndefined()
    expect(db.jobs.findResultDocument(sampleId(4))).toBeUndefined()
    expect(db.jobs.getRequest(sampleId(15))).toEqual({ form: 'legacy', json: '[]' })
    expect(db.jobs.findLegacyRow(sampleId(5))).toMatchObject({
      createdAt: '2099-03-01T12:04:00',
      label: '',
    })
  })

  test('runs its queued jobs in their order', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    expect(db.store.recover(db.now())).toEqual({
      failedIds: [sampleId(14)],
      queuedIds: [15, 16, 17, 18].map(sampleId),
      runningIds: [],
    })
    expect([db.start(), db.start()].map(({ jobId }) => jobId)).toEqual([sampleId(15), sampleId(16)])
  })
})

describe('a statement of the older server', () => {
  test('still inserts a job, which gets the next number and can be started', () => {
    using db = openTestDatabase()
    insertAsBefore(db, 'from-outside')
    const job = db.jobs.list({ limit: 1 }).jobs[0]
    expect(job).toMatchObject({ id: 'from-outside', status: 'queued', number: 1, version: 1, revision: 1 })
    expect(db.start().jobId).toBe('from-outside')
  })

  test('still takes a job through its life, and each step is seen', () => {
    using db = openTestDatabase()
    const other = insertAsBefore(db, 'from-outside')
    other
      .prepare("UPDATE simulation_jobs SET status = 'running', started_at = ?, progress = 0.05 WHERE id = ?")
      .run('2026-01-01T10:00:00.000001', 'from-outside')
    expect(db.jobs.list({ limit: 1 }).jobs[0]).toMatchObject({ status: 'running', version: 2 })
    other
      .prepare('INSERT INTO simulation_results (job_id, results_json) VALUES (?, ?)')
      .run('from-outside', '{"a": 1.0}')
    other
      .prepare(
        "UPDATE simulation_jobs SET status = 'complete', progress = 1.0, has_results = 1, completed_at = ? WHERE id = ?",
      )
      .run('2026-01-01T10:01:00.000001', 'from-outside')
    const [job] = db.jobs.list({ limit: 1 }).jobs
    expect(job).toMatchObject({ status: 'complete', hasResults: true, version: 3 })
    expect(job && db.jobs.findServedResults(job.id)).toEqual({
      json: Buffer.from('{"a": 1.0}'),
      isServedForm: false,
    })
  })

  test('that stores a result over one of ours has it printed anew, and ends what was derived from ours', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    const { jobId } = run
    const results = { servedJson: '{"a":1}', documentJson: '{"formatVersion":1}' }
    db.store.settle(run, { event: 'complete', results, atMs: db.now() })
    expect(db.jobs.findServedResults(jobId)).toMatchObject({ isServedForm: true })
    db.openOtherConnection()
      .prepare(
        `INSERT INTO simulation_results (job_id, results_json) VALUES (?, '{"a": NaN}')
         ON CONFLICT(job_id) DO UPDATE SET results_json = excluded.results_json`,
      )
      .run(jobId)
    expect(db.jobs.findServedResults(jobId)).toEqual({ json: Buffer.from('{"a": NaN}'), isServedForm: false })
    expect(db.jobs.findResultDocument(jobId)).toBeUndefined()
  })

  test('that replaced rows while we were away is counted at the next start', () => {
    using db = openTestDatabase()
    insertAsBefore(db, 'from-outside')
    db.openOtherConnection().exec(
      `REPLACE INTO simulation_jobs (id, status, created_at, updated_at, queued_at, config_json, config_summary_json)
       VALUES ('from-outside', 'queued', '', '', '', '{}', '{}')`,
    )
    expect(db.jobs.listLegacyRows({ limit: 0, offset: 0 }).total).toBe(2)
    using reopened = openDatabase(db.file)
    expect(createJobRepository(reopened).listLegacyRows({ limit: 0, offset: 0 }).total).toBe(1)
  })

  test('still deletes a job with all that belongs to it', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    const other = db.openOtherConnection()
    other.pragma('foreign_keys = ON')
    other.prepare('DELETE FROM simulation_jobs WHERE id = ?').run(id)
    expect(db.jobs.changes(0)).toMatchObject({ jobs: [], deletedIds: [id] })
    expect(db.database.sqlite.prepare('SELECT count(*) FROM job_events').pluck().get()).toBe(0)
  })

  test('that makes its tables where they are missing finds them', () => {
    using db = openTestDatabase()
    using before = openSample()
    const other = db.openOtherConnection()
    const statements = before.sqlite.prepare<[], string>(
      'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL',
    )
    const schema = statements.pluck().all().join(';')
    other.exec(schema.replaceAll(/CREATE (TABLE|INDEX)/g, 'CREATE $1 IF NOT EXISTS'))
    expect(other.prepare('SELECT count(*) FROM simulation_jobs').pluck().get()).toBe(0)
  })
})

const TABLES = ['simulation_jobs', 'simulation_results', 'simulation_artifacts']

function openSample() {
  const sqlite = new Sqlite(SAMPLE.pathname, { readonly: true })
  return { sqlite, [Symbol.dispose]: () => void sqlite.close() }
}

/** The three tables as the older server left them, and their columns. */
function readBefore() {
  using before = openSample()
  const columns = TABLES.map((table): [string, string[]] => [
    table,
    describeColumns(before.sqlite, table).map(({ name }) => name),
  ])
  const tables = columns.map(([table, names]): [string, unknown[]] => [
    table,
    dump(before.sqlite, table, names),
  ])
  return { tables: Object.fromEntries(tables), columns: Object.fromEntries(columns) }
}

function describeColumns(sqlite: Sqlite.Database, table: string) {
  return sqlite
    .prepare<[], { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
      `PRAGMA table_info(${table})`,
    )
    .all()
}

/** Values with their storage classes, so that an integer that became a real number shows. */
function dump(sqlite: Sqlite.Database, table: string, columns: readonly string[]): unknown[] {
  const values = columns.map((column) => `typeof(${column}) || ':' || quote(${column}) AS ${column}`)
  return sqlite.prepare(`SELECT ${values.join(', ')} FROM ${table} ORDER BY rowid`).all()
}

function insertAsBefore(db: TestDatabase, id: string): Sqlite.Database {
  const other = db.openOtherConnection()
  const at = '2026-01-01T09:00:00.000001'
  other
    .prepare(
      `INSERT INTO simulation_jobs (id, status, created_at, updated_at, queued_at, progress, stage, stage_message,
        cancellation_requested, config_json, config_summary_json, has_results, has_mesh_artifact)
       VALUES (?, 'queued', ?, ?, ?, 0.0, 'queued', 'Job queued', 0, '{}', '{}', 0, 0)`,
    )
    .run(id, at, at, at)
  return other
}
