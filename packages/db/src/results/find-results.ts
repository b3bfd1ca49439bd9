import type { JobId } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { artifacts } from '../schema/artifacts-table.ts'
import { results } from '../schema/results-table.ts'

/** The legacy result. `isServedForm` is false for a text of the older server, which is printed anew before it is sent. */
export function findServedResults(
  reader: Reader,
  jobId: JobId,
): { json: string; isServedForm: boolean } | undefined {
  return reader
    .select({ json: results.resultsJson, isServedForm: results.servedForm })
    .from(results)
    .where(eq(results.jobId, jobId))
    .get()
}

/** The typed result as text; `undefined` for jobs of the older server. */
export function findResultDocument(reader: Reader, jobId: JobId): string | undefined {
  const columns = { json: results.documentJson }
  return reader.select(columns).from(results).where(eq(results.jobId, jobId)).get()?.json ?? undefined
}

/** The text of the mesh that was built for a job. */
export function findMeshArtifact(reader: Reader, jobId: JobId): string | undefined {
  const columns = { text: artifacts.mshText }
  return reader.select(columns).from(artifacts).where(eq(artifacts.jobId, jobId)).get()?.text ?? undefined
}
