-- The history of each job, append only.
CREATE TABLE job_events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id TEXT NOT NULL REFERENCES simulation_jobs(id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  type TEXT NOT NULL,
  data_json TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX job_events_of_job ON job_events(job_id, seq);

-- One row for each frequency: its state, the fence of its task, and the checkpoint once it is solved.
CREATE TABLE job_frequencies (
  job_id TEXT NOT NULL REFERENCES simulation_jobs(id) ON DELETE CASCADE,
  frequency_index INTEGER NOT NULL,
  frequency_hz REAL NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'dispatched', 'solved', 'failed', 'taken_over')),
  run_id TEXT,
  attempt INTEGER NOT NULL DEFAULT 0,
  dispatched_at_ms INTEGER,
  settled_at_ms INTEGER,
  solve_seconds REAL,
  warnings_json TEXT NOT NULL DEFAULT '[]',
  failure_code TEXT,
  failure_message TEXT,
  checkpoint BLOB,
  PRIMARY KEY (job_id, frequency_index)
);
CREATE INDEX job_frequency_states ON job_frequencies(job_id, frequency_index, state);

-- Pressure on the surface, so that observation settings can change without solving again.
CREATE TABLE job_fields (
  job_id TEXT NOT NULL REFERENCES simulation_jobs(id) ON DELETE CASCADE,
  frequency_index INTEGER NOT NULL,
  surface_pressure BLOB NOT NULL,
  PRIMARY KEY (job_id, frequency_index)
);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
);

-- What went wrong anywhere.
CREATE TABLE error_events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  severity TEXT NOT NULL,
  component TEXT NOT NULL,
  job_id TEXT,
  message TEXT NOT NULL,
  stack TEXT,
  resolved INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX error_events_open ON error_events(resolved, seq);
