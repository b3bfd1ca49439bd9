import type { PrepareRequest } from '@hornbench/simulation'
import type { FrequencyTask, MeshTask } from '../task.ts'
import { cubeProblem } from './cube-problem.ts'

const SMALL = cubeProblem(2)
const LARGE = cubeProblem(20)

/** A frequency of a cube that is solved within milliseconds. */
export function frequencyTask(taskId: string, changes: Partial<FrequencyTask> = {}): FrequencyTask {
  const jobId = changes.jobId ?? 'job'
  return {
    kind: 'frequency',
    jobId,
    runId: `run of ${jobId}`,
    taskId,
    attempt: 1,
    priority: 0,
    frequencyHz: 500,
    problem: SMALL,
    ...changes,
  }
}

/** A frequency that is assembled for more than a second. */
export function longTask(taskId: string, changes: Partial<FrequencyTask> = {}): FrequencyTask {
  return frequencyTask(taskId, { problem: LARGE, ...changes })
}

/** A small horn. */
export function meshTask(taskId: string, design: Record<string, unknown> = {}): MeshTask {
  const horn = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
  const parameters = { ...horn, throat_res: 8, mouth_res: 20, rear_res: 25, ...design }
  return prepareTask(taskId, { source: { kind: 'design', design: parameters } })
}

/** A cube to be checked, 2 m in front of which it is observed. */
export function prepareTask(taskId: string, changes: Partial<PrepareRequest> = {}): MeshTask {
  const arcs = { fromDeg: 0, toDeg: 90, angles: 3, distanceM: 2 }
  return {
    kind: 'mesh',
    jobId: 'job',
    runId: 'run of job',
    taskId,
    attempt: 1,
    priority: 0,
    request: {
      source: { kind: 'mesh', surface: SMALL.surface, validation: 'warn' },
      medium: SMALL.medium,
      highestHz: 500,
      observation: { ...arcs, planes: ['horizontal'], diagonalDeg: 45 },
      legacyPolar: {
        ...arcs,
        planes: ['vertical'],
        onAxisDistanceM: 1,
        normAngleDeg: 5,
        inclinationDeg: 35,
      },
      ...changes,
    },
  }
}
