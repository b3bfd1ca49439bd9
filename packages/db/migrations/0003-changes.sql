-- The revision counter, the last run number given, and the revision before which deleted ids are forgotten. One row.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  forgotten_revision INTEGER NOT NULL DEFAULT 0
);
INSERT INTO changes (id, revision, last_number) SELECT 1, count(*), count(*) FROM simulation_jobs;

CREATE TABLE deleted_jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id TEXT NOT NULL,
  revision INTEGER NOT NULL
);
CREATE INDEX deleted_jobs_revision ON deleted_jobs(revision, job_id);

-- Triggers, not the program, count changes: so that none is missed, whoever writes.
CREATE TRIGGER job_inserted AFTER INSERT ON simulation_jobs
BEGIN
  UPDATE changes SET revision = revision + 1, last_number = last_number + 1;
  UPDATE simulation_jobs
  SET version = 1,
    revision = (SELECT revision FROM changes),
    number = (SELECT last_number FROM changes)
  WHERE id = NEW.id;
END;

-- Names every column but version, revision and number, which only triggers write.
CREATE TRIGGER job_updated AFTER UPDATE OF
  id, status, created_at, updated_at, queued_at, started_at, completed_at, progress, stage, stage_message,
  error_message, cancellation_requested, config_json, config_summary_json, has_results, has_mesh_artifact, label,
  run_id, request_form, design_json, plan_json, derived_from, idempotency_key, frequency_states, is_stopping, kept,
  rating, notes, queued_at_ms, started_at_ms, ended_at_ms
ON simulation_jobs
BEGIN
  UPDATE changes SET revision = revision + 1;
  UPDATE simulation_jobs
  SET version = OLD.version + 1, revision = (SELECT revision FROM changes)
  WHERE id = NEW.id;
END;

CREATE TRIGGER job_number_is_permanent BEFORE UPDATE OF number ON simulation_jobs
WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN
  SELECT RAISE(ABORT, 'the run number of a job never changes');
END;

CREATE TRIGGER job_deleted AFTER DELETE ON simulation_jobs
BEGIN
  UPDATE changes SET revision = revision + 1;
  INSERT INTO deleted_jobs (job_id, revision) VALUES (OLD.id, (SELECT revision FROM changes));
  -- The newest 2000 are kept; seq has no gaps.
  UPDATE changes SET forgotten_revision = coalesce(
    (SELECT revision FROM deleted_jobs WHERE seq = (SELECT max(seq) - 2000 FROM deleted_jobs)),
    forgotten_revision
  );
  DELETE FROM deleted_jobs WHERE seq <= (SELECT max(seq) - 2000 FROM deleted_jobs);
END;
