import {
  FrequencyNotSolvedError,
  type JobId,
  SurfaceMissingError,
  type SurfaceQuery,
  type SurfaceResult,
} from '@hornbench/api-contract'
import type { ComputeDispatcher } from '@hornbench/compute'
import { type ClaimedJob, type Clock, systemClock } from '@hornbench/scheduler'
import { observationLayoutSchema } from '@hornbench/simulation'
import type { SolvedFrequencies } from '../frequency-store.ts'
import type { Log } from '../log.ts'
import { isSolved } from '../results/solved-rows.ts'
import { createBodyKeeper, ofAnotherBody } from './create-body-keeper.ts'
import { packNumbers } from './pack-numbers.ts'
import { levelsOn } from './shown-body.ts'

type SurfaceReaderOptions = {
  /** Prepares bodies; may serve a preflight as well. */
  readonly dispatcher: ComputeDispatcher
  readonly store: Pick<SolvedFrequencies, 'listFrequencies' | 'findLayout'> & {
    /** @throws JobNotFoundError */
    readonly getRequest: (jobId: JobId) => ClaimedJob['request']
    readonly readSurfacePressure: (jobId: JobId, index: number) => Float32Array | undefined
  }
  readonly log: Log
  readonly clock?: Clock
  /** How many bodies are kept, up to a megabyte each. */
  readonly mostBodies?: number
  /** How many bodies may be prepared, or wait for it, at a time. */
  readonly mostWaiting?: number
  /** How long preparing one may take, waiting included. */
  readonly limitMs?: number
}

type Sender = { readonly requestId?: string | undefined }

/**
 * Reads the sound pressure on the body of a job, whatever its status. The body is not stored: a compute process prepares it
 * again.
 */
export function createSurfaceReader(options: SurfaceReaderOptions) {
  const { store, clock = systemClock, mostBodies = 4, mostWaiting = 4, limitMs = 60_000 } = options
  const bodies = createBodyKeeper({ ...options, clock, mostBodies, mostWaiting, limitMs })

  /**
   * @throws JobNotFoundError, FrequencyNotSolvedError, SurfaceMissingError when what is stored is of another body, and
   * ServerUnavailableError when too many bodies are asked for
   */
  async function read(query: SurfaceQuery, { requestId }: Sender = {}): Promise<SurfaceResult> {
    const { id: jobId, index, knownMeshHash } = query
    const request = store.getRequest(jobId)
    const row = store.listFrequencies(jobId)[index]
    if (!row || !isSolved(row)) throw new FrequencyNotSolvedError(jobId, index)
    const boundary = store.readSurfacePressure(jobId, index)
    const layoutJson = store.findLayout(jobId)
    if (!boundary || layoutJson === undefined) throw notKept(jobId)
    const { meshHash, pressureCorrection } = observationLayoutSchema.parse(JSON.parse(layoutJson))
    const body = await bodies.find({ jobId, request, meshHash, requestId })
    const { frequencyHz } = row
    const levels = await levelsOn(body, { frequencyHz, boundary, pressureCorrection })
    if (!levels) throw ofAnotherBody(jobId)
    return {
      frequencyHz,
      meshHash,
      mesh: knownMeshHash === meshHash ? null : body.mesh,
      levelDb: packNumbers(levels.levelDb),
      phaseDeg: packNumbers(levels.phaseDeg),
    }
  }

  return { read, close: bodies.close }
}

function notKept(id: JobId): SurfaceMissingError {
  return new SurfaceMissingError(
    `What is on the surface of job ${id} was not kept. Run it again with "redo".`,
  )
}
