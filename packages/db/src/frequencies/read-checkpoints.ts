import type { JobId } from '@hornbench/api-contract'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobFields } from '../schema/job-fields-table.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import { decodeCheckpoint, type FrequencySolution } from './checkpoint-codec.ts'
import { decodeSurfacePressure } from './surface-pressure-codec.ts'

/** The frequencies of a job that have a checkpoint, by index. */
export function listSolvedIndices(reader: Reader, jobId: JobId): number[] {
  const solved = and(eq(jobFrequencies.jobId, jobId), inArray(jobFrequencies.state, ['solved', 'taken_over']))
  return reader
    .select({ index: jobFrequencies.index })
    .from(jobFrequencies)
    .where(solved)
    .orderBy(asc(jobFrequencies.index))
    .all()
    .map(({ index }) => index)
}

/**
 * One solved frequency; `undefined` when it has none. One at a time, because all of a large job would not fit in memory.
 *
 * @throws DamagedCheckpointError
 */
export function readCheckpoint(reader: Reader, jobId: JobId, index: number): FrequencySolution | undefined {
  const row = reader
    .select({ checkpoint: jobFrequencies.checkpoint })
    .from(jobFrequencies)
    .where(and(eq(jobFrequencies.jobId, jobId), eq(jobFrequencies.index, index)))
    .get()
  return row?.checkpoint ? decodeCheckpoint(index, row.checkpoint) : undefined
}

/** re, im of the pressure at each vertex, Pa peak; `undefined` when it was not kept. */
export function readSurfacePressure(reader: Reader, jobId: JobId, index: number): Float32Array | undefined {
  const row = reader
    .select({ surfacePressure: jobFields.surfacePressure })
    .from(jobFields)
    .where(and(eq(jobFields.jobId, jobId), eq(jobFields.index, index)))
    .get()
  return row && decodeSurfacePressure(row.surfacePressure)
}
