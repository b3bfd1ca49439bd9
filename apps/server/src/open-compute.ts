import { type ComputeDispatcher, createLocalProcessPool } from '@hornbench/compute'
import {
  createFrequencyPipeline,
  createPreflight,
  createResultReader,
  createSurfaceReader,
} from '@hornbench/pipeline'
import type { Clock, JobRunner } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { recordingLog } from './log/recording-log.ts'
import { watchLosses } from './log/watch-losses.ts'
import type { Storage } from './open-storage.ts'
import type { JobServiceOptions } from './services/create-job-service.ts'

/** Parts that stand in for the usual ones. What is handed in is closed with the server. */
export type ComputeOverrides = {
  /** Meshes what is submitted and what is run. */
  readonly meshing?: ComputeDispatcher
  /** Solves frequencies. */
  readonly solving?: ComputeDispatcher
  readonly runJob?: JobRunner
  readonly preflight?: JobServiceOptions['preflight'] & { close(): Promise<void> }
}

type Options = {
  readonly config: Pick<Config, 'computeProcesses' | 'computeMemoryBytes' | 'logLevel'>
  readonly storage: Storage
  readonly clock: Clock
  readonly log: Logger
  readonly overrides: ComputeOverrides
}

export type Compute = ReturnType<typeof openCompute>

/** All that solves and meshes. No process is started before there is work for it. */
export function openCompute({ config, storage, clock, log, overrides }: Options) {
  const { computeProcesses: processes, computeMemoryBytes: memoryBytes, logLevel } = config
  const { repository, store, settings } = storage
  const graceMs = () => settings.get().cancelGraceMs
  // Two, because a submission that is being checked must not wait behind a frequency.
  const { meshing = createLocalProcessPool({ processes: 1, graceMs, logLevel }) } = overrides
  const { solving = createLocalProcessPool({ processes, graceMs, logLevel }) } = overrides
  const { listFrequencies, readCheckpoint, findLayout, estimateFrequencySeconds } = repository
  const { findBoundaryLayout, readBoundary, getRequest, readSurfacePressure } = repository
  const frequencies = {
    ...store,
    listFrequencies,
    readCheckpoint,
    findLayout,
    findBoundaryLayout,
    readBoundary,
  }
  const pipelineLog = recordingLog(log.child({ component: 'pipeline' }), storage.recordFault)
  return {
    meshing,
    solving,
    losses: watchLosses([meshing, solving], { log, clock }),
    runJob:
      overrides.runJob ??
      createFrequencyPipeline({ meshing, solving, store: frequencies, memoryBytes, clock, log: pipelineLog }),
    preflight:
      overrides.preflight ??
      createPreflight({
        dispatcher: meshing,
        estimateSeconds: estimateFrequencySeconds,
        processes,
        memoryBytes,
        clock,
        log: pipelineLog,
      }),
    results: createResultReader({ store: frequencies }),
    surfaces: createSurfaceReader({
      dispatcher: meshing,
      store: { ...frequencies, getRequest, readSurfacePressure },
      clock,
      log: pipelineLog,
    }),
    /** Ends all processes. */
    [Symbol.asyncDispose]: () =>
      Promise.all([meshing[Symbol.asyncDispose](), solving[Symbol.asyncDispose]()]).then(() => {}),
  }
}
