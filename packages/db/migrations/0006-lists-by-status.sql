-- The order of the list within one status, so that a list of rare ones does not walk through all others.
CREATE INDEX job_status_created ON simulation_jobs(status, created_at DESC, number);

-- How many jobs have each status: counting 100,000 of them takes longer than reading a page of them.
CREATE TABLE job_counts (
  status TEXT PRIMARY KEY,
  jobs INTEGER NOT NULL
);
INSERT INTO job_counts (status, jobs) SELECT status, count(*) FROM simulation_jobs GROUP BY status;

-- No upserts: inside a trigger they follow the conflict clause of the statement that fires it.
CREATE TRIGGER job_counted AFTER INSERT ON simulation_jobs
BEGIN
  INSERT INTO job_counts (status, jobs)
  SELECT NEW.status, 0 WHERE NOT EXISTS (SELECT 1 FROM job_counts WHERE status = NEW.status);
  UPDATE job_counts SET jobs = jobs + 1 WHERE status = NEW.status;
END;

CREATE TRIGGER job_recounted AFTER UPDATE OF status ON simulation_jobs
WHEN NEW.status IS NOT OLD.status
BEGIN
  INSERT INTO job_counts (status, jobs)
  SELECT NEW.status, 0 WHERE NOT EXISTS (SELECT 1 FROM job_counts WHERE status = NEW.status);
  UPDATE job_counts SET jobs = jobs - 1 WHERE status = OLD.status;
  UPDATE job_counts SET jobs = jobs + 1 WHERE status = NEW.status;
END;

CREATE TRIGGER job_uncounted AFTER DELETE ON simulation_jobs
BEGIN
  UPDATE job_counts SET jobs = jobs - 1 WHERE status = OLD.status;
END;

-- Made anew: a row that comes with the values that it is to get is not written a second time, which for a request of
-- megabytes takes as long as the first.
DROP TRIGGER job_inserted;
CREATE TRIGGER job_inserted AFTER INSERT ON simulation_jobs
BEGIN
  UPDATE changes SET revision = revision + 1, last_number = last_number + 1;
  UPDATE simulation_jobs
  SET version = 1,
    revision = (SELECT revision FROM changes),
    number = (SELECT last_number FROM changes)
  WHERE id = NEW.id AND NOT (
    NEW.version IS 1
    AND NEW.revision IS (SELECT revision FROM changes)
    AND NEW.number IS (SELECT last_number FROM changes)
  );
END;
