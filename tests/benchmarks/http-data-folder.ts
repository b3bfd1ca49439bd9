import { createSettingsRepository, openDataFolder } from '@hornbench/db'

/** The jobs of a folder that have these ids have results of these sizes. */
export const RESULTS = [
  { id: 'tiny-result', bytes: 1000 },
  { id: 'large-result', bytes: 5_000_000 },
] as const

/** Fills a data folder with ended jobs, a second apart: a tenth failed, 60 were cancelled, the others are complete. */
export function fillDataFolder(folder: string, jobs: number): void {
  using opened = openDataFolder(folder)
  createSettingsRepository(opened.database).update({ retentionDays: 0, retentionJobs: 0 })
  const { sqlite } = opened.database
  sqlite.exec(`
    WITH RECURSIVE series(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM series WHERE value < ${jobs - 1})
    INSERT INTO simulation_jobs (id, status, created_at, updated_at, queued_at, started_at, completed_at, progress,
      stage, stage_message, config_json, config_summary_json)
    SELECT id, status, at, at, at, at, at, 1.0, status, 'Simulation ' || status, config,
      '{"formula_type": "R-OSSE", "frequency_range": [100.0, 1000.0], "num_frequencies": 40, "sim_type": "2"}'
    FROM (
      SELECT 'job-' || value AS id, '{"mesh": "' || hex(zeroblob(1000)) || '"}' AS config,
        CASE WHEN value % ${Math.floor(jobs / 60)} = 0 THEN 'cancelled'
          WHEN value % 10 = 1 THEN 'error' ELSE 'complete' END AS status,
        strftime('%Y-%m-%dT%H:%M:%S.000000', 1750000000 + value, 'unixepoch') AS at
      FROM series
    )`)
  for (const { id, bytes } of RESULTS) {
    const at = '2025-01-01T00:00:00.000000'
    const result = `{"text":"${'r'.repeat(bytes - 11)}"}`
    sqlite
      .prepare(
        `INSERT INTO simulation_jobs (id, status, created_at, updated_at, queued_at, completed_at, config_json,
           config_summary_json, has_results) VALUES (?, 'complete', ?, ?, ?, ?, '{}', '{}', 1)`,
      )
      .run(id, at, at, at, at)
    sqlite
      .prepare('INSERT INTO simulation_results (job_id, results_json, served_form) VALUES (?, ?, 1)')
      .run(id, result)
  }
}
