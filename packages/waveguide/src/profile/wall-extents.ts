import { type HornProfile, unmorphedMeridianAt } from './horn-profile.ts'
import type { Meridian } from './meridian.ts'
import type { HalfSize } from './morph.ts'

const SAMPLED_AZIMUTHS = 360
const SAMPLED_SLICES = 32

/** A meridian and the share of its radius that counts: |cos p| or |sin p|. */
type Column = { readonly meridian: Meridian; readonly share: number }

/**
 * The half width and half height of each slice of the wall before its morph: the largest |r cos p| and |r sin p| of 360
 * azimuths. Those that are never the widest in one of 33 slices are left out, for speed.
 */
export function wallExtents(profile: HornProfile): (t: number) => HalfSize {
  const azimuths = Array.from({ length: SAMPLED_AZIMUTHS }, (_, i) => (2 * Math.PI * i) / SAMPLED_AZIMUTHS)
  const meridians = azimuths.map((p) => unmorphedMeridianAt(profile, p))
  const columnsBy = (shareAt: (p: number) => number): Column[] =>
    widestOf(azimuths.map((p, i) => ({ meridian: meridians[i], share: Math.abs(shareAt(p)) })))
  const wide = columnsBy(Math.cos)
  const high = columnsBy(Math.sin)
  return (t) => ({ xMm: largest(wide, t), yMm: largest(high, t) })
}

/** Those that are the widest somewhere. */
function widestOf(columns: readonly Column[]): Column[] {
  const widest = new Set<Column>()
  for (let i = 0; i <= SAMPLED_SLICES; i++) {
    const t = i / SAMPLED_SLICES
    const extents = columns.map(({ meridian, share }) => share * meridian(t).rMm)
    widest.add(columns[extents.indexOf(Math.max(...extents))])
  }
  return [...widest]
}

function largest(columns: readonly Column[], t: number): number {
  let extent = 0
  for (const { meridian, share } of columns) extent = Math.max(extent, share * meridian(t).rMm)
  return extent
}
