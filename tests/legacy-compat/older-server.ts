import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** What the older server made where it was missing, each time it started. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS simulation_jobs (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('queued','running','complete','error','cancelled')),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, queued_at TEXT NOT NULL, started_at TEXT, completed_at TEXT,
    progress REAL NOT NULL DEFAULT 0.0, stage TEXT, stage_message TEXT, error_message TEXT,
    cancellation_requested INTEGER NOT NULL DEFAULT 0, config_json TEXT NOT NULL, config_summary_json TEXT NOT NULL,
    has_results INTEGER NOT NULL DEFAULT 0, has_mesh_artifact INTEGER NOT NULL DEFAULT 0, label TEXT
  );
  CREATE TABLE IF NOT EXISTS simulation_results (
    job_id TEXT PRIMARY KEY, results_json TEXT NOT NULL,
    FOREIGN KEY(job_id) REFERENCES simulation_jobs(id) ON DELETE CASCADE
  );
  CREATE TABLE IF NOT EXISTS simulation_artifacts (
    job_id TEXT PRIMARY KEY, msh_text TEXT,
    FOREIGN KEY(job_id) REFERENCES simulation_jobs(id) ON DELETE CASCADE
  );
  CREATE INDEX IF NOT EXISTS idx_simulation_jobs_status_created ON simulation_jobs(status, created_at DESC);
  PRAGMA user_version = 1;
`

export const JOB_COLUMNS = [
  'id',
  'status',
  'created_at',
  'updated_at',
  'queued_at',
  'started_at',
  'completed_at',
  'progress',
  'stage',
  'stage_message',
  'error_message',
  'cancellation_requested',
  'config_json',
  'config_summary_json',
  'has_results',
  'has_mesh_artifact',
  'label',
] as const

type Values = Readonly<Record<string, SQLInputValue>>

/** Speaks to a database file in the statements of the older server, which know its columns and no others. */
export function openAsOlderServer(file: string) {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA foreign_keys = ON')
  database.exec(SCHEMA)

  const upsert = (table: string, column: string, [id, text]: readonly [string, string]) =>
    database
      .prepare(
        `INSERT INTO ${table} (job_id, ${column}) VALUES (?, ?)
         ON CONFLICT(job_id) DO UPDATE SET ${column} = excluded.${column}`,
      )
      .run(id, text)

  return {
    database,
    insertJob(job: Values): void {
      const marks = JOB_COLUMNS.map(() => '?').join(', ')
      database
        .prepare(`INSERT INTO simulation_jobs (${JOB_COLUMNS.join(', ')}) VALUES (${marks})`)
        .run(...JOB_COLUMNS.map((name) => job[name] ?? null))
    },
    /** @returns how many rows it changed */
    updateJob(id: string, changes: Values): number | bigint {
      const assignments = Object.keys(changes).map((name) => `${name} = ?`)
      const statement = database.prepare(`UPDATE simulation_jobs SET ${assignments.join(', ')} WHERE id = ?`)
      return statement.run(...Object.values(changes), id).changes
    },
    storeResults: (id: string, json: string) => upsert('simulation_results', 'results_json', [id, json]),
    storeMesh: (id: string, text: string) => upsert('simulation_artifacts', 'msh_text', [id, text]),
    findJob: (id: string) =>
      database.prepare(`SELECT ${JOB_COLUMNS.join(', ')} FROM simulation_jobs WHERE id = ?`).get(id),
    /** Newest first; of all statuses when none is named. */
    listIds(statuses: readonly string[] = []): unknown[] {
      const filter = statuses.length > 0 ? `WHERE status IN (${statuses.map(() => '?').join(', ')})` : ''
      return database
        .prepare(`SELECT * FROM simulation_jobs ${filter} ORDER BY created_at DESC LIMIT ? OFFSET ?`)
        .all(...statuses, 200, 0)
        .map(({ id }) => id)
    },
    deleteJob: (id: string) => database.prepare('DELETE FROM simulation_jobs WHERE id = ?').run(id).changes,
    [Symbol.dispose]: () => database.close(),
  }
}
