import { jobIdSchema, type Job } from '@hornbench/api-contract'

type QueuedJob = Extract<Job, { status: 'queued' }>
type RunningJob = Extract<Job, { status: 'running' }>

/** A job in the queue. Its id is made of its number. */
export function queuedJob(number: number, changes: Partial<QueuedJob> = {}): QueuedJob {
  return {
    id: jobIdSchema.parse(`job-${number}`),
    number,
    version: 1,
    revision: number,
    label: `Horn ${number}`,
    notes: '',
    rating: null,
    kept: false,
    derivedFrom: null,
    queuedAtMs: 1_790_000_000_000 + number * 60_000,
    sweep: { formulaType: 'R-OSSE', lowestHz: 300, highestHz: 12_000, frequencyCount: 40 },
    plan: null,
    frequencyStates: '',
    hasMeshArtifact: false,
    status: 'queued',
    ...changes,
  }
}

export function runningJob(number: number, changes: Partial<RunningJob> = {}): RunningJob {
  return {
    ...queuedJob(number, { version: 2 }),
    frequencyStates: 's'.repeat(12) + 'd'.repeat(2) + 'w'.repeat(26),
    status: 'running',
    startedAtMs: 1_790_000_030_000 + number * 60_000,
    progress: 0.3,
    stage: 'solving',
    stageMessage: 'Solving 12 of 40',
    ...changes,
  }
}

export function completeJob(number: number): Extract<Job, { status: 'complete' }> {
  const { stage: _, stageMessage: __, ...running } = runningJob(number, { version: 3, progress: 1 })
  return {
    ...running,
    frequencyStates: 's'.repeat(40),
    status: 'complete',
    endedAtMs: running.startedAtMs + 134_000,
    hasResults: true,
  }
}
