import type { CurvePoint } from './curve-point.ts'

type PlotSize = { columns: number; rows: number }

const LABEL_WIDTH = 8
const TICKS_HZ = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]

/**
 * A curve over a logarithmic frequency axis as lines of text, the highest value at the top. The values between two
 * points are interpolated linearly over log f.
 */
export function plotOverFrequency(curve: readonly CurvePoint[], size: PlotSize): string[] {
  const [first, last] = [curve.at(0), curve.at(-1)]
  if (!first || !last || first.frequencyHz >= last.frequencyHz) return []
  const values = curve.map((point) => point.value)
  const bottom = Math.floor(Math.min(...values) / 5) * 5
  const top = Math.max(Math.ceil(Math.max(...values) / 5) * 5, bottom + 5)
  const octaves = Math.log(last.frequencyHz / first.frequencyHz)
  const frequencyAt = (column: number) =>
    first.frequencyHz * Math.exp((octaves * column) / (size.columns - 1))
  const rowOf = (value: number) => Math.round(((top - value) / (top - bottom)) * (size.rows - 1))

  const grid = Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => ' '))
  for (let column = 0; column < size.columns; column += 1) {
    const row = grid[rowOf(valueAt(curve, frequencyAt(column)))]
    if (row) row[column] = '•'
  }
  const lines = grid.map((row, index) => {
    const value = top - ((top - bottom) * index) / (size.rows - 1)
    return `${value.toFixed(0).padStart(LABEL_WIDTH - 2)} ┤${row.join('')}`.trimEnd()
  })
  return [
    ...lines,
    `${' '.repeat(LABEL_WIDTH - 1)}└${'─'.repeat(size.columns)}`,
    frequencyLabels(frequencyAt, size),
  ]
}

function valueAt(curve: readonly CurvePoint[], frequencyHz: number): number {
  const upper = curve.findIndex((point) => point.frequencyHz >= frequencyHz)
  const [low, high] = [curve[Math.max(upper, 1) - 1], curve[Math.max(upper, 1)]]
  if (upper < 0 || !low || !high) return curve.at(-1)?.value ?? Number.NaN
  const share = Math.log(frequencyHz / low.frequencyHz) / Math.log(high.frequencyHz / low.frequencyHz)
  return low.value + share * (high.value - low.value)
}

function frequencyLabels(frequencyAt: (column: number) => number, { columns }: PlotSize): string {
  let line = ' '.repeat(LABEL_WIDTH)
  for (const tickHz of TICKS_HZ) {
    const column = Math.round(
      (columns - 1) *
        (Math.log(tickHz / frequencyAt(0)) / Math.log(frequencyAt(columns - 1) / frequencyAt(0))),
    )
    const label = tickHz < 1000 ? `${tickHz}` : `${tickHz / 1000}k`
    const start = LABEL_WIDTH + column - Math.floor(label.length / 2)
    if (column < 0 || column >= columns || start < line.trimEnd().length + 1) continue
    line = line.trimEnd().padEnd(start) + label
  }
  return `${line} Hz`
}
