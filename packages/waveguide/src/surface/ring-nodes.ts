import { SECTOR_RAD } from './azimuth-domain.ts'
import type { Slice } from './slice-plan.ts'
import { distance, type Vector } from './vector.ts'

/** Chords by which the length of a ring within a sector is measured. */
const CHORDS = 64

/**
 * The nodes of a ring within one sector, both ends included, at equal steps of the ring's length.
 *
 * @param startRad where the sector starts
 */
export function ringNodes(
  { sheet, u, edges, isStaggered }: Slice,
  sector: number,
  startRad: number,
): Vector[] {
  const count = edges[sector]
  const lengths = cumulativeLengths((azimuthRad) => sheet.pointAt(azimuthRad, u), startRad)
  const nodes: Vector[] = []
  for (let i = 0; i <= count; i++) {
    const share = nodeShare(i, count, isStaggered)
    nodes.push(sheet.pointAt(startRad + azimuthAtShare(lengths, share), u))
  }
  return nodes
}

function nodeShare(i: number, count: number, isStaggered: boolean): number {
  if (i === 0 || i === count) return i / count
  return isStaggered ? (i - 0.5) / (count - 1) : i / count
}

function cumulativeLengths(pointAt: (azimuthRad: number) => Vector, startRad: number): number[] {
  const lengths = [0]
  let previous = pointAt(startRad)
  for (let i = 1; i <= CHORDS; i++) {
    const point = pointAt(startRad + (SECTOR_RAD * i) / CHORDS)
    lengths.push(lengths[i - 1] + distance(previous, point))
    previous = point
  }
  return lengths
}

/** The azimuth from the start of the sector at which a share of its length is reached. */
function azimuthAtShare(lengths: readonly number[], share: number): number {
  if (share >= 1) return SECTOR_RAD
  const target = share * lengths[CHORDS]
  let i = 0
  while (lengths[i + 1] < target) i++
  return (SECTOR_RAD * (i + (target - lengths[i]) / (lengths[i + 1] - lengths[i]))) / CHORDS
}
