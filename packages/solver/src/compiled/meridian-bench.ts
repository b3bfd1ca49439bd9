import {
  instantiateKernels,
  type Kernels,
  MERIDIAN_PAIR,
  MERIDIAN_POINT,
  MOST_KERNEL_BYTES,
  RING_TABLES,
  SPACE_BYTES,
} from '@hornbench/solver-kernels'
import { MOST_ELEMENT_POINTS } from '../axisymmetric/meridian-points.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { roomFrom } from './room-from.ts'

/** The kernels with the room that one meridian needs in their memory. */
export type MeridianBench = {
  readonly kernels: Kernels
  readonly addresses: ReturnType<typeof planMeridianMemory>['addresses']
  readonly view: DataView
  readonly unknowns: number
  /** Views on the planes in the memory of the kernels. */
  readonly matrix: ComplexMatrix
}

/** Undefined where 32-bit addresses do not reach. @throws RangeError when the engine has no room for it */
export function openMeridianBench(elements: number, unknowns: number): MeridianBench | undefined {
  const { addresses, bytes } = planMeridianMemory(elements, unknowns)
  if (bytes > MOST_KERNEL_BYTES) return undefined
  const { kernels, buffer } = instantiateKernels(bytes)
  const plane = (at: number) => new Float64Array(buffer, at, unknowns * unknowns)
  const matrix = { size: unknowns, re: plane(addresses.re), im: plane(addresses.im) }
  return { kernels, addresses, view: new DataView(buffer), unknowns, matrix }
}

/** Where everything lies, and how much that is: nothing of it grows afterwards. */
function planMeridianMemory(elements: number, unknowns: number) {
  const { room, bytes } = roomFrom()
  const plane = 8 * unknowns ** 2
  const addresses = {
    re: room(plane),
    im: room(plane),
    /** What elimination makes of them. */
    factorRe: room(plane),
    factorIm: room(plane),
    pivots: room(4 * unknowns),
    points: room(MERIDIAN_POINT.bytes * MOST_ELEMENT_POINTS * elements),
    tables: room(RING_TABLES.bytes),
    pair: room(MERIDIAN_PAIR.bytes),
    field: room(16),
    space: room(SPACE_BYTES),
  }
  return { addresses, bytes: bytes() }
}
