-- The tables of the older server, as it made them. A file that it left behind has them already.
CREATE TABLE IF NOT EXISTS simulation_jobs (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('queued','running','complete','error','cancelled')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  started_at TEXT,
  completed_at TEXT,
  progress REAL NOT NULL DEFAULT 0.0,
  stage TEXT,
  stage_message TEXT,
  error_message TEXT,
  cancellation_requested INTEGER NOT NULL DEFAULT 0,
  config_json TEXT NOT NULL,
  config_summary_json TEXT NOT NULL,
  has_results INTEGER NOT NULL DEFAULT 0,
  has_mesh_artifact INTEGER NOT NULL DEFAULT 0,
  label TEXT
);

CREATE TABLE IF NOT EXISTS simulation_results (
  job_id TEXT PRIMARY KEY,
  results_json TEXT NOT NULL,
  FOREIGN KEY(job_id) REFERENCES simulation_jobs(id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS simulation_artifacts (
  job_id TEXT PRIMARY KEY,
  msh_text TEXT,
  FOREIGN KEY(job_id) REFERENCES simulation_jobs(id) ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS idx_simulation_jobs_status_created
  ON simulation_jobs(status, created_at DESC);

PRAGMA user_version = 1;
