import type { ComputeDispatcher, FrequencyTask, TaskEvent, UpdateListener } from '@hornbench/compute'

/** Stands in for the processes that solve: each frequency is solved at once, with the same pressure everywhere. */
export function createInstantSolving(): ComputeDispatcher {
  const listeners = new Set<UpdateListener>()

  function tell({ jobId, runId, taskId, attempt }: FrequencyTask, event: TaskEvent): void {
    for (const listener of listeners) listener({ jobId, runId, taskId, attempt, ...event })
  }

  return {
    survivesRestart: false,
    dispatch(tasks) {
      for (const task of tasks) {
        if (task.kind !== 'frequency') throw new Error('Only frequencies are solved here.')
        setImmediate(() => {
          tell(task, { kind: 'started', worker: 'stand-in' })
          tell(task, { kind: 'solved', result: { kind: 'frequency', solution: solve(task) } })
        })
      }
    },
    withdraw: async () => {},
    onUpdate(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    reconcile: async () => {},
    capacity: () => ({ slots: 1, busy: 0, waiting: 0 }),
    [Symbol.asyncDispose]: async () => {},
  }
}

function solve({ problem: { pointsM, surface } }: FrequencyTask) {
  return {
    pressure: new Float64Array((pointsM.length / 3) * 2).fill(1),
    surfacePressure: new Float32Array((surface.vertices.length / 3) * 2).fill(1),
    impedance: { re: 400, im: 0 },
    iterations: 0,
    residual: 0,
    converged: true,
    warnings: [],
    seconds: 0.001,
  }
}
