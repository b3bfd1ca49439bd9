import { totalmem } from 'node:os'
import { type ComputeDemand, type ComputePlan, MemoryLimitError, planCompute } from '@hornbench/simulation'
import { SolveInputError } from './solve-input-error.ts'

type ProcessPlan = ComputePlan & { warnings: string[] }

/**
 * How many processes and threads solve, on as many cores as asked for and in half of the machine's memory. Throws
 * `SolveInputError` with the numbers when not even one process fits. Allocates nothing.
 */
export function planProcesses(
  demand: ComputeDemand,
  cores: number,
  machineBytes: number = totalmem(),
): ProcessPlan {
  const plan = planOrRefuse(demand, { cores, memoryBytes: Math.floor(machineBytes / 2) })
  const { processes, threads, processBytes } = plan
  const wanted = Math.min(cores, demand.frequencies)
  if (processes === wanted || processes * threads === cores) return { ...plan, warnings: [] }
  const each = `${Math.ceil(processBytes / 1024 ** 2)} MiB`
  const warning = `fewer_processes: ${processes} instead of ${wanted} processes, ${each} each, by ${threads} threads.`
  return { ...plan, warnings: [warning] }
}

function planOrRefuse(demand: ComputeDemand, supply: { cores: number; memoryBytes: number }): ComputePlan {
  try {
    return planCompute(demand, supply)
  } catch (error) {
    if (!(error instanceof MemoryLimitError)) throw error
    throw new SolveInputError(error.message, { cause: error })
  }
}
