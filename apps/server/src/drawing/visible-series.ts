import { isFrequency, plottable } from '@hornbench/charts'
import { UndrawableError } from './undrawable-error.ts'
import { thinnedIndexes } from './thinned-indexes.ts'

type Series = { readonly frequenciesHz: number[]; readonly lists: (number | null)[][] }

/**
 * Frequencies and values over them, checked and thinned out to what can be seen. A list without values stays empty, and
 * what is not a number is a gap.
 *
 * @throws UndrawableError when a list is not as long as the frequencies, or nothing of them can be drawn
 */
export function visibleSeries(
  frequenciesHz: readonly number[],
  lists: readonly (readonly number[])[],
): Series {
  const count = frequenciesHz.length
  const odd = lists.find(({ length }) => length > 0 && length !== count)
  if (odd) {
    const shapes = `(${count},) and (${odd.length},)`
    throw new UndrawableError(`x and y must have same first dimension, but have shapes ${shapes}`)
  }
  if (!frequenciesHz.some(isFrequency)) {
    throw new UndrawableError('no frequency is above 0 Hz and below 1 GHz')
  }
  const indexes = thinnedIndexes({ frequenciesHz, lists })
  const kept = lists.map((list) =>
    list.length === 0 ? [] : indexes.map((index) => plottable(list[index] ?? null)),
  )
  if (kept.every((list) => list.every((value) => value === null))) {
    throw new UndrawableError('no value is a number that can be drawn')
  }
  return { frequenciesHz: indexes.map((index) => frequenciesHz[index] ?? 0), lists: kept }
}
