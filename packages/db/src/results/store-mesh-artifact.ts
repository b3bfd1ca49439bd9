import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { isRunningUnder } from '../jobs/is-running-under.ts'
import type { RunRef } from '../jobs/run-ref.ts'
import { artifacts } from '../schema/artifacts-table.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'

/** Keeps the mesh that a run has built: text first, flag last. Returns false when the run is over. */
export function storeMeshArtifact(database: Database, run: RunRef, mshText: string): boolean {
  return write(database, (tx) => {
    if (!tx.select({ id: jobs.id }).from(jobs).where(isRunningUnder(run)).get()) return false
    tx.insert(artifacts)
      .values({ jobId: run.jobId, mshText })
      .onConflictDoUpdate({ target: artifacts.jobId, set: { mshText } })
      .run()
    tx.update(jobs).set({ hasMeshArtifact: true }).where(eq(jobs.id, run.jobId)).run()
    return true
  })
}
