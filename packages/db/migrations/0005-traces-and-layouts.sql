-- The request that a job came in with, so that log lines of both can be joined.
ALTER TABLE simulation_jobs ADD COLUMN request_id TEXT;

-- Made anew to watch the new column as well.
DROP TRIGGER job_updated;
CREATE TRIGGER job_updated AFTER UPDATE OF
  id, status, created_at, updated_at, queued_at, started_at, completed_at, progress, stage, stage_message,
  error_message, cancellation_requested, config_json, config_summary_json, has_results, has_mesh_artifact, label,
  run_id, request_form, design_json, plan_json, derived_from, idempotency_key, frequency_states, is_stopping, kept,
  rating, notes, queued_at_ms, started_at_ms, ended_at_ms, request_id
ON simulation_jobs
BEGIN
  UPDATE changes SET revision = revision + 1;
  UPDATE simulation_jobs
  SET version = OLD.version + 1, revision = (SELECT revision FROM changes)
  WHERE id = NEW.id;
END;

-- What the checkpoints of a job are values of: its mesh and its points. Beside the jobs, because each report of a running
-- job rewrites its row, and because a partial result would walk through the request to reach a column behind it.
CREATE TABLE job_layouts (
  job_id TEXT PRIMARY KEY REFERENCES simulation_jobs(id) ON DELETE CASCADE,
  layout_json TEXT NOT NULL
);

-- For estimates, which must not walk through checkpoints. A frequency that was taken over counts where it was solved.
CREATE INDEX job_solve_seconds ON job_frequencies(job_id, solve_seconds) WHERE state = 'solved';

-- For counting the errors of the last minutes without reading their stacks.
CREATE INDEX error_events_at ON error_events(at_ms, severity);
