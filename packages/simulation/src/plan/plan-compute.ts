import { largestTriangleCount } from '@hornbench/solver'
import { EMPTY_PROCESS_BYTES } from '../process-bytes.ts'
import type { PreparedSolve } from '../prepared-solve.ts'
import { MemoryLimitError } from './memory-limit-error.ts'

/** What another thread of a process takes before it has allocated anything for a solve, bytes. */
const EMPTY_THREAD_BYTES = 50 * 1024 ** 2
/** What each further thread costs all of them, as a share: triangles that belong to two shares, and waiting for each other. */
const LOSS_BY_THREAD = 0.05

/** What has to be known of a sweep to plan it. */
export type ComputeDemand = Pick<
  PreparedSolve,
  'formulation' | 'triangles' | 'memoryBytes' | 'threadBytes' | 'frequencyCost'
> & { readonly frequencies: number }

export type ComputeSupply = {
  /** How many may work at a time. */
  readonly cores: number
  /** For all processes together. */
  readonly memoryBytes: number
}

/** How a sweep uses a machine: made before anything is allocated. */
export type ComputePlan = {
  readonly formulation: PreparedSolve['formulation']
  /** Each solves one frequency at a time. */
  readonly processes: number
  /** How many threads of each share the rows of its frequency. */
  readonly threads: number
  /** Of one process at its peak. */
  readonly processBytes: number
  /** Of all of them. */
  readonly bytes: number
  /** Of one frequency by the threads of one process, in the unit of `PreparedSolve.frequencyCost`. */
  readonly frequencyCost: number
  /** How many frequencies one process solves, one after the other. */
  readonly rounds: number
}

/**
 * Shares a machine out: a process for each frequency under way while memory allows, and what cores are left over as
 * threads that share the rows of one. Of all that fits it takes what is through first; where two are equal, the one with
 * fewer threads. Results have the same bits for every plan.
 *
 * @throws MemoryLimitError with the numbers when not even one process fits; row blocks share a matrix out, they make it no
 * smaller
 */
export function planCompute(demand: ComputeDemand, { cores, memoryBytes }: ComputeSupply): ComputePlan {
  const frequencies = Math.max(1, demand.frequencies)
  let best: ComputePlan | undefined
  for (let threads = 1; threads <= (demand.threadBytes === undefined ? 1 : cores); threads++) {
    const processBytes = bytesOfProcess(demand, threads)
    const processes = Math.min(
      frequencies,
      Math.floor(cores / threads),
      Math.floor(memoryBytes / processBytes),
    )
    if (processes < 1) break
    const plan = {
      formulation: demand.formulation,
      processes,
      threads,
      processBytes,
      bytes: processes * processBytes,
      frequencyCost: demand.frequencyCost / speedUp(threads),
      rounds: Math.ceil(frequencies / processes),
    }
    if (best === undefined || costOf(plan) < costOf(best)) best = plan
  }
  if (best === undefined) throw notEvenOne(demand, memoryBytes)
  return best
}

function bytesOfProcess({ memoryBytes, threadBytes = 0 }: ComputeDemand, threads: number): number {
  return EMPTY_PROCESS_BYTES + memoryBytes + (threads - 1) * (EMPTY_THREAD_BYTES + threadBytes)
}

function speedUp(threads: number): number {
  return threads / (1 + LOSS_BY_THREAD * (threads - 1))
}

function costOf({ frequencyCost, rounds }: ComputePlan): number {
  return frequencyCost * rounds
}

function notEvenOne(demand: ComputeDemand, memoryBytes: number): MemoryLimitError {
  return new MemoryLimitError({
    triangles: demand.triangles,
    neededBytes: bytesOfProcess(demand, 1),
    availableBytes: memoryBytes,
    mostTriangles: largestTriangleCount(Math.max(0, memoryBytes - EMPTY_PROCESS_BYTES)),
  })
}
