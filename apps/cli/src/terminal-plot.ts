import type { CurvePoint } from './curve-point.ts'

type PlotSize = { columns: number; mostRows: number }

const LABEL_WIDTH = 8
const STEPS_DB = [1, 2, 5, 10, 20, 50, 100]
const TICKS_HZ = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]

/**
 * A curve in dB over a logarithmic frequency axis as lines of text, the highest value at the top and a round number of
 * decibels to the row. The values between two points are interpolated linearly over log f.
 */
export function plotOverFrequency(curve: readonly CurvePoint[], size: PlotSize): string[] {
  const [first, last] = [curve.at(0), curve.at(-1)]
  if (!first || !last || first.frequencyHz >= last.frequencyHz) return []
  const { columns } = size
  const ratio = last.frequencyHz / first.frequencyHz
  const frequencyAt = (column: number) => first.frequencyHz * ratio ** (column / (columns - 1))
  const { topDb, stepDb, rows } = levelScale(curve, size.mostRows)

  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '))
  for (let column = 0; column < columns; column += 1) {
    const row = grid[Math.round((topDb - valueAt(curve, frequencyAt(column))) / stepDb)]
    if (row) row[column] = '•'
  }
  const lines = grid.map((row, index) => {
    const label = `${topDb - index * stepDb}`.padStart(LABEL_WIDTH - 2)
    return `${label} ┤${row.join('')}`.trimEnd()
  })
  return [
    ...lines,
    `${' '.repeat(LABEL_WIDTH - 1)}└${'─'.repeat(columns)}`,
    frequencyLabels(frequencyAt, columns),
  ]
}

function levelScale(curve: readonly CurvePoint[], mostRows: number) {
  const values = curve.map((point) => point.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const rowsAt = (stepDb: number) => Math.ceil(high / stepDb) - Math.floor(low / stepDb) + 1
  const stepDb = STEPS_DB.find((step) => rowsAt(step) <= mostRows) ?? high - low
  return { topDb: Math.ceil(high / stepDb) * stepDb, stepDb, rows: rowsAt(stepDb) }
}

function valueAt(curve: readonly CurvePoint[], frequencyHz: number): number {
  const upper = curve.findIndex((point) => point.frequencyHz >= frequencyHz)
  const [low, high] = [curve[Math.max(upper, 1) - 1], curve[Math.max(upper, 1)]]
  if (upper < 0 || !low || !high) return curve.at(-1)?.value ?? Number.NaN
  const share = Math.log(frequencyHz / low.frequencyHz) / Math.log(high.frequencyHz / low.frequencyHz)
  return low.value + share * (high.value - low.value)
}

function frequencyLabels(frequencyAt: (column: number) => number, columns: number): string {
  const [lowest, highest] = [frequencyAt(0), frequencyAt(columns - 1)]
  let line = ''
  for (const tickHz of TICKS_HZ) {
    const column = Math.round(((columns - 1) * Math.log(tickHz / lowest)) / Math.log(highest / lowest))
    const label = tickHz < 1000 ? `${tickHz}` : `${tickHz / 1000}k`
    const start = LABEL_WIDTH + column - Math.floor(label.length / 2)
    const isFree = column >= 0 && column < columns && start > line.length
    if (isFree) line = line.padEnd(start) + label
  }
  return `${line} Hz`
}
