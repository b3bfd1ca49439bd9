import type { JobId } from '@hornbench/api-contract'
import { eq, sql } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { artifacts } from '../schema/artifacts-table.ts'
import { results } from '../schema/results-table.ts'

export type ServedResults = {
  /** As UTF-8: to make a string of 5 MB takes 8 ms, or 22 ms with other letters, and these bytes 0.3 ms. */
  readonly json: Buffer<ArrayBuffer>
  /** False for a text of the older server, which is printed anew before it is sent. */
  readonly isServedForm: boolean
}

/** The legacy result. */
export function findServedResults(reader: Reader, jobId: JobId): ServedResults | undefined {
  return reader
    .select({
      json: sql<Buffer<ArrayBuffer>>`CAST(${results.resultsJson} AS BLOB)`,
      isServedForm: results.servedForm,
    })
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
