-- Everything added here has a default, so that a program that knows only the old columns can go on writing.
ALTER TABLE simulation_jobs ADD COLUMN number INTEGER;
ALTER TABLE simulation_jobs ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE simulation_jobs ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE simulation_jobs ADD COLUMN run_id TEXT;
-- What wrote config_json: 'legacy' or 'typed'.
ALTER TABLE simulation_jobs ADD COLUMN request_form TEXT NOT NULL DEFAULT 'legacy';
ALTER TABLE simulation_jobs ADD COLUMN design_json TEXT;
ALTER TABLE simulation_jobs ADD COLUMN plan_json TEXT;
-- No foreign key: the job that this one repeats may be deleted.
ALTER TABLE simulation_jobs ADD COLUMN derived_from TEXT;
ALTER TABLE simulation_jobs ADD COLUMN idempotency_key TEXT;
-- A letter for each frequency.
ALTER TABLE simulation_jobs ADD COLUMN frequency_states TEXT NOT NULL DEFAULT '';
-- 1 while processes still work for a job that has been cancelled.
ALTER TABLE simulation_jobs ADD COLUMN is_stopping INTEGER NOT NULL DEFAULT 0;
ALTER TABLE simulation_jobs ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
ALTER TABLE simulation_jobs ADD COLUMN rating INTEGER;
ALTER TABLE simulation_jobs ADD COLUMN notes TEXT NOT NULL DEFAULT '';
-- Epoch milliseconds beside the local texts; NULL in rows of the older server.
ALTER TABLE simulation_jobs ADD COLUMN queued_at_ms INTEGER;
ALTER TABLE simulation_jobs ADD COLUMN started_at_ms INTEGER;
ALTER TABLE simulation_jobs ADD COLUMN ended_at_ms INTEGER;

-- 1: results_json is exactly what is served. 0: written by the older server, to be printed anew when it is read.
ALTER TABLE simulation_results ADD COLUMN served_form INTEGER NOT NULL DEFAULT 0;
ALTER TABLE simulation_results ADD COLUMN document_json TEXT;

-- Numbers are given in the order in which the older server would have run the jobs.
UPDATE simulation_jobs SET number = ranked.place, revision = ranked.place
FROM (SELECT id, row_number() OVER (ORDER BY created_at, rowid) AS place FROM simulation_jobs) AS ranked
WHERE ranked.id = simulation_jobs.id;

CREATE UNIQUE INDEX job_idempotency_key ON simulation_jobs(idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX job_queue ON simulation_jobs(status, number);
CREATE INDEX job_revision ON simulation_jobs(revision, number);
CREATE INDEX job_created ON simulation_jobs(created_at DESC, number, status);

-- Holds all that a list shows. Without it a list would walk through config_json, which lies in the middle of the row
-- and holds the mesh: 50 rows with 250 kB each take 64 ms that way, and 0.5 ms with it.
CREATE INDEX job_card ON simulation_jobs(
  number, id, status, version, revision, created_at, updated_at, queued_at, started_at, completed_at,
  queued_at_ms, started_at_ms, ended_at_ms, progress, stage, stage_message, error_message,
  config_summary_json, plan_json, frequency_states, has_results, has_mesh_artifact, is_stopping,
  label, notes, rating, kept, derived_from
);
