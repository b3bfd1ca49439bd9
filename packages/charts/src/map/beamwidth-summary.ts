import { frequencyText } from '../axes/format-frequency.ts'
import { extentOf } from '../curves/extent-of.ts'
import { beamwidths } from './beamwidth.ts'
import type { PlaneLevels } from './plane-levels.ts'

/** "−6 dB beamwidth 92° ±6° from 1 kHz to 12 kHz": the mean, and half of what it varies by. */
export function beamwidthSummary(absolute: PlaneLevels): string {
  const known = beamwidths(absolute).flatMap(({ frequencyHz, widthDeg }) =>
    widthDeg === null ? [] : [{ frequencyHz, widthDeg }],
  )
  const extent = extentOf(known.map(({ widthDeg }) => widthDeg))
  const [first] = known
  const last = known.at(-1)
  if (extent === undefined || first === undefined || last === undefined) return 'no −6 dB beamwidth'
  const mean = known.reduce((sum, { widthDeg }) => sum + widthDeg, 0) / known.length
  const spread = (extent[1] - extent[0]) / 2
  const band = `${frequencyText(first.frequencyHz)} to ${frequencyText(last.frequencyHz)}`
  return known.length === 1
    ? `−6 dB beamwidth ${Math.round(mean)}° at ${frequencyText(first.frequencyHz)}`
    : `−6 dB beamwidth ${Math.round(mean)}° ±${Math.round(spread)}° from ${band}`
}
