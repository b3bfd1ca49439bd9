import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JobEventType, type JobId, jobIdSchema } from '@hornbench/api-contract'
import { createLocalProcessPool } from '@hornbench/compute'
import { createJobRepository, createJobStore, type NewJob, openDatabase } from '@hornbench/db'
import { createFrequencyPipeline, createResultReader } from '@hornbench/pipeline'
import type { StageReport } from '@hornbench/scheduler'
import { startNextRun } from './start-next-run.ts'

const GIB = 1024 ** 3
const silent = { debug() {}, info() {}, warn() {}, error() {} }

export type PipelineBench = ReturnType<typeof openPipelineBench>

/** The pipeline over the real database and real processes, without a scheduler: a test says when a job runs. */
export function openPipelineBench({ processes = 1, memoryBytes = GIB } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hornbench-pipeline-'))
  const database = openDatabase(join(folder, 'simulations.db'))
  const jobs = createJobRepository(database)
  const store = createJobStore(database)
  const meshing = createLocalProcessPool({ processes: 1 })
  const solving = createLocalProcessPool({ processes })
  const frequencyStore = { ...store, ...jobs }
  const reader = createResultReader({ store: frequencyStore })
  const runJob = createFrequencyPipeline({
    meshing,
    solving,
    store: frequencyStore,
    memoryBytes,
    log: silent,
    deviceName: 'a processor',
  })
  let submitted = 0

  return {
    getJob: jobs.get,
    listFrequencies: jobs.listFrequencies,
    listSolvedIndices: jobs.listSolvedIndices,
    readSurfacePressure: jobs.readSurfacePressure,
    delete: jobs.delete,
    findMeshArtifact: jobs.findMeshArtifact,
    findServedResults: jobs.findServedResults,
    meshing,
    solving,
    partial: reader.partial,
    submit(job: Pick<NewJob, 'request' | 'origin'>): JobId {
      submitted += 1
      const id = jobIdSchema.parse(`job-${submitted}`)
      jobs.insert({ ...job, id, summaryJson: '{}' }, Date.now())
      return id
    },
    /** Starts the next job. `onReport` hears of its stages. */
    start: (onReport?: (report: StageReport) => void) => startNextRun({ runJob, jobs, store }, onReport),
    /** How often each thing has happened to a job. */
    countEvents(id: JobId): Record<string, number> {
      const counts: Record<string, number> = {}
      for (const { type } of jobs.events({ id, after: 0, limit: 1000 }))
        counts[type] = (counts[type] ?? 0) + 1
      return counts
    },
    /** What the history of a job tells of one kind of thing. */
    listEvents: (id: JobId, type: JobEventType) =>
      jobs
        .events({ id, after: 0, limit: 1000 })
        .flatMap((event) => (event.type === type ? [event.data] : [])),
    async [Symbol.asyncDispose]() {
      await Promise.all([meshing[Symbol.asyncDispose](), solving[Symbol.asyncDispose]()])
      database[Symbol.dispose]()
      rmSync(folder, { recursive: true })
    },
  }
}
