import { EMPTY_PROCESS_BYTES, type PreparedSolve, processBytes } from '@hornbench/simulation'
import { largestTriangleCount } from '@hornbench/solver'

const MIB = 1024 ** 2

type Size = Pick<PreparedSolve, 'memoryBytes' | 'triangles'>

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
