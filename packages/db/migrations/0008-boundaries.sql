-- What is known on the boundary of a job that observes what another one has solved: copied when it is submitted, because
-- the other one may be deleted; gone with each frequency that is observed.
CREATE TABLE job_boundaries (
  job_id TEXT NOT NULL REFERENCES simulation_jobs(id) ON DELETE CASCADE,
  frequency_index INTEGER NOT NULL,
  frequency_hz REAL NOT NULL,
  solution BLOB NOT NULL,
  warnings_json TEXT NOT NULL,
  boundary BLOB NOT NULL,
  PRIMARY KEY (job_id, frequency_index)
);

-- The layout of the job that they are from: it names the mesh. Null for a job that observes nothing of another.
ALTER TABLE job_layouts ADD COLUMN boundary_layout_json TEXT;
