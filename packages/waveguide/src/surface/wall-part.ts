import type { MeridianLookup } from '../profile/meridian-lookup.ts'
import { type ArcLengthTable, arcLengthTable, lengthOf, parameterAtFraction } from './arc-length-table.ts'
import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'

/** A stretch of the wall without a kink, measured by arc length at each azimuth. */
export type WallPart = {
  /** The curve parameter t at a fraction, 0 to 1, of the arc length of this part. */
  readonly parameterAt: (azimuthRad: number, fraction: number) => number
  /** Arc length of this part at an azimuth, mm. */
  readonly lengthMmAt: (azimuthRad: number) => number
}

/** Azimuth intervals of a sector in which arc lengths are tabulated; between them t is interpolated. */
const INTERVALS_PER_SECTOR = 32

/** Relative step over the kink. The formula takes anything within 1e-12 for the kink itself. */
const BEHIND_KINK = 1e-9

/** The wall from the throat to the mouth, cut at its kinks. */
export function wallParts(
  meridianOf: MeridianLookup,
  kinks: readonly number[],
  domain: AzimuthDomain,
): WallPart[] {
  // Just behind a kink, where the direction is that of the further part.
  const starts = [0, ...kinks.map((kink) => kink * (1 + BEHIND_KINK))]
  return starts.map((start, i) => wallPart(meridianOf, domain, [start, kinks[i] ?? 1]))
}

function wallPart(
  meridianOf: MeridianLookup,
  domain: AzimuthDomain,
  [tStart, tEnd]: readonly [number, number],
): WallPart {
  const intervals = domain.isRound ? 0 : INTERVALS_PER_SECTOR * domain.sectors
  const tables: ArcLengthTable[] = []
  for (let i = 0; i <= intervals; i++) {
    const azimuthRad = domain.startRad + (i * SECTOR_RAD) / INTERVALS_PER_SECTOR
    tables.push(arcLengthTable(meridianOf(azimuthRad), tStart, tEnd))
  }
  const interpolate = (azimuthRad: number, read: (table: ArcLengthTable) => number): number => {
    if (intervals === 0) return read(tables[0])
    const position = ((azimuthRad - domain.startRad) * INTERVALS_PER_SECTOR) / SECTOR_RAD
    const index = Math.min(Math.max(Math.floor(position), 0), intervals - 1)
    const value = read(tables[index])
    // Written so that equal neighbours give exactly their value: t = 1 must not become 1 + 2e-16.
    return value + (position - index) * (read(tables[index + 1]) - value)
  }
  return {
    parameterAt: (azimuthRad, fraction) =>
      interpolate(azimuthRad, (table) => parameterAtFraction(table, fraction)),
    lengthMmAt: (azimuthRad) => interpolate(azimuthRad, lengthOf),
  }
}
