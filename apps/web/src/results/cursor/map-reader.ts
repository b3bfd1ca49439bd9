import type { DirectivityMap, ValueTable } from '@hornbench/charts'
import { nearFrequency } from './frequency-list.ts'
import { frequencyWords, quantityWords } from './number-words.ts'
import { NO_VALUE, type Reading } from './reading.ts'

/**
 * Reads the level of a map at a solved frequency and angle from the numbers behind it, which are made at the first look.
 *
 * @param anglesDeg of the run that the map shows, rising, as are the columns of its table
 */
export function mapReader(
  map: DirectivityMap,
  anglesDeg: readonly number[],
): (frequencyHz: number, angleDeg: number) => readonly Reading[] {
  let made: { table: ValueTable; frequenciesHz: number[] } | undefined

  function numbers() {
    const table = map.table()
    return { table, frequenciesHz: table.rows.map(([frequencyHz]) => frequencyHz ?? 0) }
  }

  return (frequencyHz, angleDeg) => {
    made ??= numbers()
    const { table, frequenciesHz } = made
    const row = table.rows[nearFrequency(frequenciesHz, frequencyHz)]
    const column = 1 + anglesDeg.indexOf(angleDeg)
    const level = column === 0 ? null : row?.[column]
    const reference = table.columns[column]?.reference ?? ''
    const foundHz = row?.[0] ?? frequencyHz
    const at = Math.abs(foundHz / frequencyHz - 1) > 1e-3 ? `at ${frequencyWords(foundHz)}` : ''
    const value = typeof level === 'number' ? `${quantityWords(level, 'dB')} ${reference}` : NO_VALUE
    return [{ label: at, value, reference: '' }]
  }
}
