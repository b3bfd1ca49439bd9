import { orderByKeys } from '../order-by-keys.ts'

/** Cells per axis: 2^20. Finer than the distance at which vertices are welded, so that no cluster hides in one cell. */
const CELLS = 1 << 20

/**
 * An order of boxes in which neighbours in the list are mostly neighbours in space: that of their centres along a
 * Morton (Z-order) curve through the box of all centres.
 *
 * Morton, "A computer oriented geodetic data base and a new technique in file sequencing", IBM, 1966.
 *
 * @param boxes min x, y, z, max x, y, z of each box
 */
export function mortonOrder(boxes: Float64Array, count: number): Uint32Array {
  const centers = new Float64Array(3 * count)
  const lowest = [Infinity, Infinity, Infinity]
  let side = 0
  for (let axis = 0; axis < 3; axis++) {
    let highest = -Infinity
    for (let i = 0; i < count; i++) {
      const center = 0.5 * (boxes[6 * i + axis] + boxes[6 * i + 3 + axis])
      centers[3 * i + axis] = center
      lowest[axis] = Math.min(lowest[axis], center)
      highest = Math.max(highest, center)
    }
    side = Math.max(side, highest - lowest[axis])
  }

  const coarse = new Uint32Array(count)
  const fine = new Uint32Array(count)
  const scale = side > 0 ? (CELLS - 1) / side : 0
  for (let i = 0; i < count; i++) {
    const x = Math.floor((centers[3 * i] - lowest[0]) * scale)
    const y = Math.floor((centers[3 * i + 1] - lowest[1]) * scale)
    const z = Math.floor((centers[3 * i + 2] - lowest[2]) * scale)
    coarse[i] = interleave(x >> 10, y >> 10, z >> 10)
    fine[i] = interleave(x & 1023, y & 1023, z & 1023)
  }
  return orderByKeys([coarse, fine])
}

/** The bits of three numbers below 1024, taken in turn. */
function interleave(x: number, y: number, z: number): number {
  return (spread(x) << 2) | (spread(y) << 1) | spread(z)
}

/** Moves bit i of a number below 1024 to bit 3i. */
function spread(bits: number): number {
  let spaced = (bits | (bits << 16)) & 0x030000ff
  spaced = (spaced | (spaced << 8)) & 0x0300f00f
  spaced = (spaced | (spaced << 4)) & 0x030c30c3
  return (spaced | (spaced << 2)) & 0x09249249
}
