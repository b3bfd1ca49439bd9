import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type JobId, jobIdSchema } from '@hornbench/api-contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { startServer } from '../jobs/start-server.ts'
import { waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { changedCells, readLegacyCells } from './legacy-cells.ts'
import { openAsOlderServer } from './older-server.ts'

const SAMPLE = join(import.meta.dirname, '../fixtures/legacy-database/simulations.sample.db')
const TABLES = ['simulation_results', 'simulation_artifacts', 'simulation_jobs']

const sampleId = (number: number): JobId =>
  jobIdSchema.parse(`5a${String(number).padStart(6, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`)
const NEW_ID = jobIdSchema.parse('6b000001-0000-4000-8000-000000000001')
const NEWER_ID = jobIdSchema.parse('6b000002-0000-4000-8000-000000000002')

/** The older server changed these itself when it started on this file, or by running what waited there. */
const ALLOWED: readonly { readonly cells: RegExp; readonly why: string }[] = [
  { cells: /^simulation_\w+\/5a00000[12]-.*$/, why: 'retention' },
  {
    cells:
      /^simulation_jobs\/5a000014-.*\/(?:status|updated_at|completed_at|stage|stage_message|error_message)$/,
    why: 'recovery of what ran',
  },
  {
    cells:
      /^simulation_jobs\/5a00001[5-8]-.*\/(?:status|updated_at|started_at|completed_at|progress|stage|stage_message|error_message)$/,
    why: 'what waited is run',
  },
  // The solver has results for these two, where the older one had none.
  {
    cells: /^(?:simulation_results\/5a00001[78]-.*|simulation_jobs\/5a00001[78]-.*\/has_results)$/,
    why: 'results',
  },
]

const newJob = (id: string, second: number) => ({
  id,
  status: 'queued',
  created_at: `2099-03-02T09:00:0${second}.000001`,
  updated_at: `2099-03-02T09:00:0${second}.000002`,
  queued_at: `2099-03-02T09:00:0${second}.000001`,
  progress: 0,
  stage: 'queued',
  stage_message: 'Job queued',
  cancellation_requested: 0,
  config_json: '{}',
  config_summary_json:
    '{"formula_type": null, "frequency_range": [1.0, 2.0], "num_frequencies": 2, "sim_type": "2"}',
  has_results: 0,
  has_mesh_artifact: 0,
})

type Folder = Awaited<ReturnType<typeof openTemporaryFolder>>

let visited: Folder
let filesLeft: string[] = []

/** This server has the file open, runs all that waits in it, and closes it again. */
beforeAll(async () => {
  visited = await openTemporaryFolder()
  copyFileSync(SAMPLE, visited.file('simulations.db'))
  await using server = await startServer(visited.path)
  for (const number of [15, 16, 17, 18]) {
    await waitForJob(
      server.client,
      sampleId(number),
      ({ status }) => status === 'error' || status === 'complete',
    )
  }
  await server.end('SIGTERM')
  filesLeft = readdirSync(visited.path).toSorted()
})
afterAll(() => visited[Symbol.asyncDispose]())

async function openVisitedCopy() {
  const folder = await openTemporaryFolder()
  const file = folder.file('simulations.db')
  copyFileSync(visited.file('simulations.db'), file)
  const older = openAsOlderServer(file)
  return Object.assign(folder, { databaseFile: file, older })
}

describe('a file of the older server that this server has had open and closed', () => {
  test('holds what it held, cell by cell, but for what the older server itself changed at its start', () => {
    const changes = changedCells(readLegacyCells(SAMPLE), readLegacyCells(visited.file('simulations.db')))

    expect(changes.filter(({ cell }) => !ALLOWED.some(({ cells }) => cells.test(cell)))).toEqual([])
    for (const { cells, why } of ALLOWED) {
      expect(
        changes.some(({ cell }) => cells.test(cell)),
        why,
      ).toBe(true)
    }
  })

  test('is one file again, whole, with the old version number', () => {
    expect(filesLeft.filter((name) => name.startsWith('simulations.db-'))).toEqual([])
    const database = new DatabaseSync(visited.file('simulations.db'), { readOnly: true })
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    database.close()
  })

  test('has the old columns in their order, with types, defaults and keys, and new ones only behind them', () => {
    const describeTables = (file: string) => {
      const database = new DatabaseSync(file, { readOnly: true })
      const columns = TABLES.map((table) => database.prepare(`PRAGMA table_info(${table})`).all())
      const keys = TABLES.map((table) => database.prepare(`PRAGMA foreign_key_list(${table})`).all())
      database.close()
      return { columns, keys }
    }
    const [before, after] = [describeTables(SAMPLE), describeTables(visited.file('simulations.db'))]
    expect(after.columns.map((columns, index) => columns.slice(0, before.columns[index]?.length))).toEqual(
      before.columns,
    )
    expect(after.keys).toEqual(before.keys)
    // A statement that names the old columns only may leave out the others.
    const added = after.columns.flatMap((columns, index) => columns.slice(before.columns[index]?.length))
    expect(added.filter(({ notnull, dflt_value: byDefault }) => notnull === 1 && byDefault === null)).toEqual(
      [],
    )
  })
})

describe('the older server on the file afterwards', () => {
  test('inserts jobs that name its columns only, and reads them back as they were', async () => {
    await using copy = await openVisitedCopy()
    using older = copy.older
    older.insertJob(newJob(NEW_ID, 1))
    expect(older.findJob(NEW_ID)).toEqual({
      ...newJob(NEW_ID, 1),
      started_at: null,
      completed_at: null,
      error_message: null,
      label: null,
    })
  })

  test('updates each of its columns by id, and nothing else changes', async () => {
    await using copy = await openVisitedCopy()
    using older = copy.older
    const before = readLegacyCells(copy.databaseFile)
    const changes = {
      status: 'running',
      created_at: '2099-01-01T00:00:00',
      updated_at: '2099-01-01T00:00:01',
      queued_at: '2099-01-01T00:00:02',
      started_at: '2099-01-01T00:00:03',
      completed_at: '2099-01-01T00:00:04',
      progress: 0.625,
      stage: 'custom',
      stage_message: 'Custom',
      error_message: 'é',
      cancellation_requested: 1,
      config_json: '[1]',
      config_summary_json: 'null',
      has_results: 0,
      has_mesh_artifact: 1,
      label: 'L',
    }
    for (const [column, value] of Object.entries(changes)) {
      expect(older.updateJob(sampleId(3), { [column]: value }), column).toBe(1)
    }
    expect(older.findJob(sampleId(3))).toEqual({ id: sampleId(3), ...changes })
    const changed = changedCells(before, readLegacyCells(copy.databaseFile)).map(({ cell }) => cell)
    expect(changed.filter((cell) => !cell.startsWith(`simulation_jobs/${sampleId(3)}/`))).toEqual([])
    expect(older.updateJob('nobody', { label: 'x' })).toBe(0)
  })

  test('stores results and meshes, and stores them again over what is there', async () => {
    await using copy = await openVisitedCopy()
    using older = copy.older
    older.insertJob(newJob(NEW_ID, 1))
    for (const text of ['{"a": 1.0}', '{"a": 2.0}']) {
      older.storeResults(NEW_ID, text)
      older.storeMesh(NEW_ID, text)
      const cells = readLegacyCells(copy.databaseFile)
      expect(cells.get(`simulation_results/${NEW_ID}/results_json`)).toBe(`text:'${text}'`)
      expect(cells.get(`simulation_artifacts/${NEW_ID}/msh_text`)).toBe(`text:'${text}'`)
    }
    expect(() => older.storeResults('nobody', '{}')).toThrow(/FOREIGN KEY/)
  })

  test('lists newest first, by each status and by several, like before', async () => {
    await using copy = await openVisitedCopy()
    using older = copy.older
    older.insertJob(newJob(NEW_ID, 1))
    older.insertJob(newJob(NEWER_ID, 2))
    const kept = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map(sampleId)
    expect(older.listIds()).toEqual([NEWER_ID, NEW_ID, ...kept])
    expect(older.listIds(['queued'])).toEqual([NEWER_ID, NEW_ID])
    expect(older.listIds(['cancelled'])).toEqual([13, 12].map(sampleId))
    expect(older.listIds(['queued', 'cancelled'])).toEqual([NEWER_ID, NEW_ID, ...[13, 12].map(sampleId)])
  })

  test('deletes a job with its results, its mesh and all that this server keeps of it', async () => {
    await using copy = await openVisitedCopy()
    using older = copy.older
    for (const number of [4, 17]) expect(older.deleteJob(sampleId(number))).toBe(1)
    const tables = older.database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES simulation_jobs%'",
      )
      .all()
      .concat({ name: 'simulation_results' }, { name: 'simulation_artifacts' })
    expect(tables.length).toBeGreaterThan(4)
    const left = tables.map(({ name }) => {
      const rows = older.database.prepare(
        `SELECT count(*) AS rows FROM ${String(name)} WHERE job_id IN (?, ?)`,
      )
      return rows.get(sampleId(4), sampleId(17))
    })
    expect(left).toEqual(left.map(() => ({ rows: 0 })))
  })
})

test('this server takes the file back after the older one has worked on it, and shows what that did', async () => {
  await using copy = await openVisitedCopy()
  {
    using older = copy.older
    older.insertJob(newJob(NEW_ID, 1))
    older.insertJob({ ...newJob(NEWER_ID, 2), status: 'complete', has_results: 1, label: 'From before' })
    older.storeResults(NEWER_ID, '{"a": 1.0, "b": NaN}')
    older.storeMesh(NEWER_ID, '$MeshFormat\n')
    older.updateJob(NEWER_ID, { has_mesh_artifact: 1, completed_at: '2099-03-02T10:00:00' })
    older.updateJob(sampleId(9), { label: 'Named' })
    older.storeResults(sampleId(4), '{"c": 3.0}')
    older.deleteJob(sampleId(3))
  }
  await using server = await startServer(copy.path)
  const { client, url } = server
  const textAt = async (path: string) => (await fetch(`${url}${path}`)).text()

  // Its request is no object of a solve, so it fails with the words of the older server.
  expect(await waitForStatus(client, NEW_ID, 'error')).toMatchObject({
    number: 19,
    reason: expect.stringContaining('Unable to validate restored simulation payload: ') as string,
  })
  expect(await client.jobs.get.query({ id: NEWER_ID })).toMatchObject({
    number: 20,
    label: 'From before',
    hasResults: true,
  })
  expect(await textAt(`/api/results/${NEWER_ID}`)).toBe('{"a":1.0,"b":null}')
  expect(await textAt(`/api/mesh-artifact/${NEWER_ID}`)).toBe('$MeshFormat\n')
  expect(await textAt(`/api/results/${sampleId(4)}`)).toBe('{"c":3.0}')
  expect(await client.jobs.get.query({ id: sampleId(9) })).toMatchObject({ label: 'Named' })
  await expect(client.jobs.get.query({ id: sampleId(3) })).rejects.toThrow(/no job/)
  expect((await client.jobs.changes.query({ since: 0 })).deletedIds).toContain(sampleId(3))
  expect((await client.system.health.query()).condition).toBe('healthy')
})
