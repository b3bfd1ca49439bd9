import type { LineChart, LineStyle } from '@hornbench/charts'
import { nearFrequency } from './frequency-list.ts'
import { frequencyWords, quantityWords } from './number-words.ts'

/** What one line of a chart says at the cursor. */
export type Reading = {
  /** Whose value it is, and where it was taken when that is elsewhere. */
  readonly label: string
  /** With its unit; "no value" in a gap. */
  readonly value: string
  /** What the value refers to: "re 20 µPa rms, 2 m from the mouth plane". */
  readonly reference: string
  readonly style?: LineStyle
  /** Of the dot on the line, in px of the chart. */
  readonly place?: { readonly x: number; readonly y: number }
}

export const NO_VALUE = 'no value'

/** The values of all lines at a frequency: at just that one, or at one that is near and then named. */
export function lineReadings(chart: LineChart, frequencyHz: number): Reading[] {
  return chart.series.map(({ label, style, points, column, axis }) => {
    const { reference, unit } = column
    const place = nearFrequency(
      points.map((point) => point.frequencyHz),
      frequencyHz,
    )
    const found = points[place]
    if (found === undefined || found.value === null) return { label, style, reference, value: NO_VALUE }
    const isElsewhere = Math.abs(found.frequencyHz / frequencyHz - 1) > 1e-3
    return {
      label: isElsewhere ? `${label} at ${frequencyWords(found.frequencyHz)}` : label,
      style,
      reference,
      value: quantityWords(found.value, unit),
      place: { x: chart.xAt(found.frequencyHz), y: chart.yAt(found.value, axis) },
    }
  })
}

/** The readings in one sentence, for a screen reader that has asked. */
export function spokenReadings(title: string, where: string, readings: readonly Reading[]): string {
  const values = readings.map(({ label, value, reference }) =>
    [value === NO_VALUE ? value : [value, reference].filter((part) => part !== '').join(' '), label]
      .filter((part) => part !== '')
      .join(', '),
  )
  return `${title} at ${where}: ${values.join('; ')}.`
}
