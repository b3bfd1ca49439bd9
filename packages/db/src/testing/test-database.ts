import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type JobId, jobIdSchema, newRunId, runIdSchema } from '@hornbench/api-contract'
import Sqlite from 'better-sqlite3'
import type { SweepPlan } from '../frequencies/plan-frequencies.ts'
import { createJobRepository } from '../job-repository.ts'
import { createJobStore } from '../job-store.ts'
import type { NewJob } from '../jobs/insert-job.ts'
import { openDatabase } from '../open-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A job that the older server left behind, by the number at the end of its id. */
export function sampleId(number: number): JobId {
  const digits = String(number).padStart(2, '0')
  return jobIdSchema.parse(`5a0000${digits}-0000-4000-8000-0000000000${digits}`)
}

const SAMPLE = new URL('../../../../tests/fixtures/legacy-database/simulations.sample.db', import.meta.url)

/** Real files in a folder that goes away with the database: a fresh one, or a copy of one of the older server. */
export function openTestDatabase({ from }: { from?: 'legacy-sample' } = {}) {
  const folder = temporaryFolder()
  const file = join(folder.path, 'simulations.db')
  if (from === 'legacy-sample') copyFileSync(SAMPLE, file)
  const statements: string[] = []
  const database = openDatabase(file, { onStatement: (statement) => statements.push(statement) })
  const jobs = createJobRepository(database)
  const store = createJobStore(database)
  let time = Date.UTC(2026, 0, 1)
  let made = 0
  const closers: (() => void)[] = []

  /** A clock that moves on by a second with each look. */
  const now = () => (time += 1000)

  return {
    folder: folder.path,
    file,
    database,
    jobs,
    store,
    now,
    /** Puts a job with a speaking id into the queue. */
    submit(overrides: Partial<NewJob> = {}) {
      made += 1
      return jobs.insert({ ...newJob(jobIdSchema.parse(`job-${made}`)), ...overrides }, now()).job
    },
    /** So many queued jobs at once: one sync to the disk instead of one for each. */
    submitMany(count: number) {
      database.sqlite.exec(`
        WITH RECURSIVE series(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series WHERE value < ${count})
        INSERT INTO simulation_jobs (id, status, created_at, updated_at, queued_at, config_json, config_summary_json)
        SELECT 'one-of-many-' || value, 'queued', '', '', '', '{}', '{}' FROM series`)
    },
    /** Starts the next job. */
    start() {
      const claimed = store.claimNext(newRunId(), now())
      if (!claimed) throw new Error('no job is queued')
      return { jobId: claimed.job.id, runId: claimed.runId }
    },
    /** Another program on the same file, such as the older server. */
    openOtherConnection(): Sqlite.Database {
      const other = new Sqlite(file)
      closers.push(() => other.close())
      return other
    },
    /** What SQLite was asked to do meanwhile. */
    statementsOf(act: () => void): string[] {
      statements.length = 0
      act()
      return statements.filter((statement) => !/^(?:BEGIN|COMMIT)/.test(statement))
    },
    [Symbol.dispose]() {
      for (const close of closers) close()
      database[Symbol.dispose]()
      folder[Symbol.dispose]()
    },
  }
}

export type TestDatabase = ReturnType<typeof openTestDatabase>

/** A run that no job has ever had. */
export const STRANGE_RUN = runIdSchema.parse('00000000-0000-4000-8000-000000000000')

export const NO_RESULTS = { servedJson: '{}' }

/** A sweep over one mesh and its points. */
export function planOf(frequenciesHz: readonly number[], layoutJson = '{"meshHash":"a"}') {
  return { frequenciesHz, layoutJson, atMs: 0 } satisfies SweepPlan & { atMs: number }
}

function newJob(id: JobId): NewJob {
  return {
    id,
    request: { form: 'typed', json: '{"source":"test"}' },
    summaryJson:
      '{"formula_type": "OSSE", "frequency_range": [100.0, 1000.0], "num_frequencies": 3, "sim_type": "2"}',
  }
}
