import { isFrequency, plottable } from '@hornbench/charts'

type ThinningOptions = {
  readonly frequenciesHz: readonly number[]
  /** Each as long as the frequencies, or empty. */
  readonly lists: readonly (readonly number[])[]
}

/** As they are, up to so many frequencies. */
const MOST_WHOLE = 4000
/** More than a picture has px. */
const STRIPS = 2000

/**
 * Which of the frequencies are enough to draw curves: all of those that have a place on the axis, or, where these are
 * more than can be seen, in each narrow strip of the axis those with the lowest and the highest value of each list, and
 * the outermost two. In the order of the frequencies given.
 */
export function thinnedIndexes({ frequenciesHz, lists }: ThinningOptions): number[] {
  const places: number[] = []
  for (const [index, frequencyHz] of frequenciesHz.entries()) if (isFrequency(frequencyHz)) places.push(index)
  if (places.length <= MOST_WHOLE) return places
  const ends = outermost(frequenciesHz, places)
  const stripOf = strips(frequenciesHz, ends)
  const kept = new Set<number>(ends)
  for (const values of lists) {
    for (const index of extremes(values, places, stripOf)) kept.add(index)
  }
  return [...kept].toSorted((a, b) => a - b)
}

type Places = readonly number[]

function outermost(frequenciesHz: readonly number[], places: Places): [number, number] {
  const [first = 0] = places
  let low = first
  let high = first
  for (const index of places) {
    const frequencyHz = frequenciesHz[index] ?? 0
    if (frequencyHz < (frequenciesHz[low] ?? 0)) low = index
    if (frequencyHz > (frequenciesHz[high] ?? 0)) high = index
  }
  return [low, high]
}

function strips(frequenciesHz: readonly number[], [low, high]: readonly [number, number]) {
  const lowHz = frequenciesHz[low] ?? 1
  const decades = Math.log10((frequenciesHz[high] ?? lowHz) / lowHz)
  return (index: number): number =>
    decades === 0 ? 0 : Math.round((Math.log10((frequenciesHz[index] ?? lowHz) / lowHz) / decades) * STRIPS)
}

function extremes(values: readonly number[], places: Places, stripOf: (index: number) => number): number[] {
  const lowest = new Map<number, number>()
  const highest = new Map<number, number>()
  for (const index of places) {
    const value = plottable(values[index])
    if (value === null) continue
    const strip = stripOf(index)
    if (value < (values[lowest.get(strip) ?? -1] ?? Infinity)) lowest.set(strip, index)
    if (value > (values[highest.get(strip) ?? -1] ?? -Infinity)) highest.set(strip, index)
  }
  return [...lowest.values(), ...highest.values()]
}
