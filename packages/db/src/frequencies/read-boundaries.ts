import type { JobId } from '@hornbench/api-contract'
import { and, eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobBoundaries } from '../schema/job-boundaries-table.ts'
import { jobLayouts } from '../schema/job-layouts-table.ts'
import { DamagedCheckpointError, decodeCheckpointHead, type FrequencySolution } from './checkpoint-codec.ts'
import { decodeSurfacePressure } from './surface-pressure-codec.ts'

/** A frequency that another job has solved, as far as it does not depend on where it is observed. */
export type KnownBoundary = Omit<FrequencySolution, 'pressure'> & {
  /** re, im, Pa peak: what `surfacePressure` of the solved frequency was. */
  readonly boundary: Float32Array
  readonly warnings: readonly string[]
}

/** Of the job whose boundary data a job came with; `undefined` for one that came with none. */
export function findBoundaryLayout(reader: Reader, jobId: JobId): string | undefined {
  const columns = { layoutJson: jobLayouts.boundaryLayoutJson }
  const row = reader.select(columns).from(jobLayouts).where(eq(jobLayouts.jobId, jobId)).get()
  return row?.layoutJson ?? undefined
}

/** What is known on the boundary at one frequency that is not observed yet; `undefined` where it has to be solved. */
export function readBoundary(reader: Reader, jobId: JobId, index: number): KnownBoundary | undefined {
  const row = reader
    .select()
    .from(jobBoundaries)
    .where(and(eq(jobBoundaries.jobId, jobId), eq(jobBoundaries.index, index)))
    .get()
  if (!row) return undefined
  try {
    const head = decodeCheckpointHead(index, row.solution)
    const warnings = JSON.parse(row.warningsJson) as string[]
    return { ...head, boundary: decodeSurfacePressure(row.boundary), warnings }
  } catch (error) {
    // Then the frequency is solved, as one that nothing is known of.
    if (error instanceof DamagedCheckpointError) return undefined
    throw error
  }
}
