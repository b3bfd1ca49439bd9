import { SECTOR_RAD } from './azimuth-domain.ts'
import { nodeShares } from './node-shares.ts'
import type { Slice } from './slice-plan.ts'
import { distance, type Vector } from './vector.ts'

/** Chords by which the length of a ring within a sector is measured. */
const CHORDS = 64

type RingSector = {
  readonly sector: number
  /** Where the sector starts. */
  readonly startRad: number
  /** Angles from there at which the ring has corners; the most important first. */
  readonly corners: readonly number[]
}

/**
 * The nodes of a ring within one sector, both ends included, at equal steps of the ring's length. Where the
 * ring has corners the steps are stretched a little so that nodes lie on them.
 */
export function ringNodes(
  { sheet, u, edges, isStaggered }: Slice,
  { sector, startRad, corners }: RingSector,
): Vector[] {
  const ring = measureRing((angle) => sheet.pointAt(startRad + angle, u), corners)
  const cornerShares = corners.map((corner) => ({ at: corner, share: shareAtAngle(ring, corner) }))
  return nodeShares(edges[sector], isStaggered, cornerShares).map(({ at, share }) =>
    sheet.pointAt(startRad + (at ?? angleAtShare(ring, share)), u),
  )
}

/** A ring by its length at increasing positions, in chords from the start of the sector. */
type RingLengths = { readonly positions: readonly number[]; readonly lengths: readonly number[] }

function measureRing(pointAt: (angle: number) => Vector, corners: readonly number[]): RingLengths {
  const positions = Array.from({ length: CHORDS + 1 }, (_, i) => i)
  if (corners.length > 0) {
    positions.push(...corners.map((corner) => (corner * CHORDS) / SECTOR_RAD))
    positions.sort((a, b) => a - b)
  }
  const points = positions.map((position) => pointAt((SECTOR_RAD * position) / CHORDS))
  const lengths = [0]
  for (let i = 1; i < points.length; i++) lengths.push(lengths[i - 1] + distance(points[i - 1], points[i]))
  return { positions, lengths }
}

/** The angle from the start of the sector at which a share of its length is reached. */
function angleAtShare({ positions, lengths }: RingLengths, share: number): number {
  if (share >= 1) return SECTOR_RAD
  const target = share * lengths[lengths.length - 1]
  let i = 0
  while (lengths[i + 1] < target) i++
  const part = (target - lengths[i]) / (lengths[i + 1] - lengths[i])
  return (SECTOR_RAD * (positions[i] + part * (positions[i + 1] - positions[i]))) / CHORDS
}

function shareAtAngle({ positions, lengths }: RingLengths, angle: number): number {
  const position = (angle * CHORDS) / SECTOR_RAD
  return lengths[positions.indexOf(position)] / lengths[lengths.length - 1]
}
