-- The older server may store its result over one of ours: then its text is to be printed anew when it is read, and what
-- we derived from ours is of something else. Our own results are inserted once and never updated.
CREATE TRIGGER result_replaced AFTER UPDATE OF results_json ON simulation_results
BEGIN
  UPDATE simulation_results SET served_form = 0, document_json = NULL WHERE job_id = NEW.job_id;
END;
