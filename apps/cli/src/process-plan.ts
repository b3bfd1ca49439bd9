import { totalmem } from 'node:os'
import { EMPTY_PROCESS_BYTES, processBytes } from '@hornbench/simulation'
import { largestTriangleCount, planBaffledBytes, planMemoryBytes, planMeridianBytes } from '@hornbench/solver'
import { SolveInputError } from './solve-input-error.ts'

const GIB = 1024 ** 3
const MAX_BYTES_PER_PROCESS = 4 * GIB

export type SolveSize = {
  triangles: number
  unknowns: number
  points: number
  /** In a baffle, of the unknowns those on the aperture. */
  apertureUnknowns?: number | undefined
  /** Of an axisymmetric solve: elements of each of its meridians; the triangles take nothing. */
  meridianElements?: readonly number[] | undefined
}
type ProcessPlan = { processes: number; warnings: string[] }

/**
 * How many processes may solve at a time: as many as asked for while their matrices fit in half of the machine's
 * memory. Throws `SolveInputError` with the numbers when not even one fits. Allocates nothing.
 */
export function planProcesses(
  size: SolveSize,
  wanted: number,
  machineBytes: number = totalmem(),
): ProcessPlan {
  const budget = machineBytes / 2
  const eachBytes = processBytes({ memoryBytes: bytesOf(size) })
  const affordable = eachBytes > MAX_BYTES_PER_PROCESS ? 0 : Math.floor(budget / eachBytes)
  if (affordable < 1) {
    const available = Math.min(budget, MAX_BYTES_PER_PROCESS)
    throw new SolveInputError(
      `memory_limit: ${size.triangles} triangles need ${mebibytes(eachBytes)} MiB, ${mebibytes(available)} MiB are ` +
        `available; at most ${largestTriangleCount(available - EMPTY_PROCESS_BYTES)} triangles fit. Use a coarser mesh.`,
    )
  }
  const warnings: string[] = []
  if (affordable < wanted) {
    warnings.push(
      `fewer_processes: ${affordable} instead of ${wanted} processes, ${mebibytes(eachBytes)} MiB each.`,
    )
  }
  return { processes: Math.min(affordable, wanted), warnings }
}

function bytesOf({ meridianElements, apertureUnknowns, ...size }: SolveSize): number {
  if (meridianElements) return planMeridianBytes(meridianElements, size.points)
  return apertureUnknowns === undefined
    ? planMemoryBytes(size)
    : planBaffledBytes({ ...size, apertureUnknowns })
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1024 ** 2)
}
