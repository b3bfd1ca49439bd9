import { frequencyText } from '../axes/format-frequency.ts'
import { valueText } from '../axes/format-value.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { CurvePoint } from '../curves/curve-points.ts'

type SummaryOptions = {
  /** "On-axis level". */
  readonly what: string
  /** "dB re 20 µPa rms at 2 m". */
  readonly unit: string
  readonly runs: readonly ChartRun[]
  /** Of the first run. */
  readonly points: readonly CurvePoint[]
}

/** One sentence: what is drawn, of which runs, over which band, between which values, how much of it is there. */
export function curveSummary({ what, unit, runs, points }: SummaryOptions): string {
  const solved = points.flatMap(({ frequencyHz, value }) => (value === null ? [] : [{ frequencyHz, value }]))
  const [first] = solved
  const last = solved.at(-1)
  const of = runs.length === 0 ? '' : ` of ${runs.map(({ name }) => name).join(', ')}`
  if (first === undefined || last === undefined) return `${what}${of}: no values yet.`
  const lowest = solved.reduce((a, b) => (b.value < a.value ? b : a))
  const highest = solved.reduce((a, b) => (b.value > a.value ? b : a))
  const at = (point: { frequencyHz: number; value: number }) =>
    `${valueText(point.value, 2)} at ${frequencyText(point.frequencyHz)}`
  const whose = runs.length > 1 ? `${runs[0]?.name}: ` : ''
  const share = `${solved.length} of ${points.length} frequencies solved`
  return `${what}${of}. ${whose}lowest ${at(lowest)}, highest ${at(highest)}, ${unit}; ${share}.`
}
