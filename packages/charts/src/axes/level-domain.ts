import { extentOf } from '../curves/extent-of.ts'

/**
 * How the level axis gets its range. `span-50`: 50 dB with some room above the highest level. `standard`: as much as
 * makes a decade as wide as 25 dB is high (IEC 60263). `fit`: what the curves need, at least 20 dB. Or from–to in dB.
 */
export type LevelScale = 'span-50' | 'standard' | 'fit' | readonly [number, number]

type LevelDomainOptions = {
  readonly scale: LevelScale
  readonly levelsDb: readonly (number | null)[]
  /** Of the plot: its height over the width of a decade. */
  readonly heightInDecades: number
}

const HEADROOM_DB = 3
const STEP_DB = 5

/** The lowest and highest level of the axis, dB. */
export function levelDomain(options: LevelDomainOptions): readonly [number, number] {
  const { scale, levelsDb, heightInDecades } = options
  if (typeof scale !== 'string') return orderedOr(scale, [50, 100])
  const extent = extentOf(levelsDb) ?? [60, 100 - HEADROOM_DB]
  const top = Math.ceil((extent[1] + HEADROOM_DB) / STEP_DB) * STEP_DB
  if (scale === 'span-50') return [top - 50, top]
  if (scale === 'standard') return [top - Math.max(1, 25 * heightInDecades), top]
  return [Math.min(top - 20, Math.floor((extent[0] - 1) / STEP_DB) * STEP_DB), top]
}

/** What stands in the corner of the chart: which scale is on. */
export function levelScaleNote(scale: LevelScale): string {
  if (typeof scale !== 'string') return 'fixed range'
  return { 'span-50': '50 dB range', standard: '25 dB per decade', fit: 'fitted range' }[scale]
}

function orderedOr(
  range: readonly [number, number],
  otherwise: readonly [number, number],
): readonly [number, number] {
  const [from, to] = range
  const isUsable = Number.isFinite(from) && Number.isFinite(to) && Math.abs(to - from) >= 1
  return isUsable ? [Math.min(from, to), Math.max(from, to)] : otherwise
}
