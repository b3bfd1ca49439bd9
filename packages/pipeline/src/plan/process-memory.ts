import { largestTriangleCount } from '@hornbench/solver'
import type { PreparedSolve } from '@hornbench/simulation'

const MIB = 1024 ** 2

/** A compute process before it has allocated anything for us: Node and two threads with their code. */
const EMPTY_PROCESS_BYTES = 150 * MIB

type Size = Pick<PreparedSolve, 'memoryBytes' | 'triangles'>

/** What one compute process takes while it solves a frequency, bytes. */
export function processBytes({ memoryBytes }: Pick<PreparedSolve, 'memoryBytes'>): number {
  return EMPTY_PROCESS_BYTES + memoryBytes
}

/** Says that not even one process fits into the memory for all of them; `undefined` when one does. */
export function memoryFault(size: Size, budgetBytes: number): string | undefined {
  const neededBytes = processBytes(size)
  if (neededBytes <= budgetBytes) return undefined
  const most = largestTriangleCount(Math.max(0, budgetBytes - EMPTY_PROCESS_BYTES))
  return (
    `memory_limit: ${size.triangles} triangles need ${toMib(neededBytes)} MiB, ${toMib(budgetBytes)} MiB are available ` +
    `for solving; at most ${most} triangles fit. Use a coarser mesh.`
  )
}

function toMib(bytes: number): number {
  return Math.ceil(bytes / MIB)
}
