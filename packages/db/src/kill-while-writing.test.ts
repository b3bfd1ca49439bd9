import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkIntegrity } from './check-integrity.ts'
import type { Database } from './database.ts'
import { createJobRepository } from './job-repository.ts'
import { createJobStore } from './job-store.ts'
import { openDatabase } from './open-database.ts'
import { killChild, startChild } from './testing/start-child.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const KILLS = 5

test('a process that is killed while it writes leaves whole transactions behind', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'simulations.db')
  let seen = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const child = await startChild('write-for-ever-child.ts', file)
    // Not a multiple of anything, so that the kills come at different places of a job's life.
    await sleep(60 + 57 * kill)
    await killChild(child)
    using database = openDatabase(file)
    expect(checkIntegrity(database)).toEqual([])
    expect(brokenJobs(database)).toEqual([])
    const { jobs } = createJobRepository(database).list({ limit: 1 })
    expect(jobs[0]?.number).toBeGreaterThan(seen)
    seen = jobs[0]?.number ?? 0
    createJobStore(database).recover(Date.now())
  }
})

/** Jobs in a state that no whole transaction leaves. */
function brokenJobs({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare(
      `SELECT id, status FROM simulation_jobs AS job WHERE
        (status = 'complete') <> EXISTS (SELECT 1 FROM simulation_results WHERE job_id = id)
        OR (status = 'complete') <> EXISTS (SELECT 1 FROM job_events WHERE job_id = id AND type = 'completed')
        OR (status <> 'queued') <> EXISTS (SELECT 1 FROM job_events WHERE job_id = id AND type = 'started')
        OR (SELECT count(*) FROM job_frequencies WHERE job_id = id AND state = 'solved')
          <> (SELECT count(*) FROM job_events WHERE job_id = id AND type = 'frequency_solved')
        OR EXISTS (SELECT 1 FROM job_frequencies WHERE job_id = id AND (state = 'solved') <> (checkpoint IS NOT NULL))
        OR revision > (SELECT revision FROM changes) OR number > (SELECT last_number FROM changes)`,
    )
    .all()
}
