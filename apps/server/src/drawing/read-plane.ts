import { isFrequency, type ChartRun } from '@hornbench/charts'
import type { WireValue } from '@hornbench/legacy-wire'
import { readPattern, type Pattern } from './read-pattern.ts'
import { spaced } from './spaced.ts'
import { UndrawableError } from './undrawable-error.ts'

/** A plane as charts take it: the levels of every frequency at the same angles. */
export type PlaneCurves = {
  readonly frequenciesHz: number[]
  readonly plane: NonNullable<ChartRun['curves']['planes']['horizontal']>
}

// More than a map has px: what lies closer is not drawn.
const MOST_FREQUENCIES = 600
const MOST_ANGLES = 361

type Column = { readonly frequencyHz: number; readonly pattern: Pattern }

/**
 * Reads the patterns of a plane, one for each frequency; what is over on either side is left out. The angles are those
 * of all patterns that span the most usual range; between two angles of its own a pattern goes straight. A pattern that
 * does not span the range is a gap.
 *
 * @returns undefined where there is nothing to draw
 * @throws UndrawableError for what is no list
 */
export function readPlane(
  frequenciesHz: readonly number[],
  patterns: WireValue | undefined,
): PlaneCurves | undefined {
  const columns = columnsOf(frequenciesHz, patternList(patterns))
  const range = mostUsualRange(columns)
  if (range === undefined) return undefined
  const anglesDeg = anglesOf(columns, range)
  const shown = columns.length <= MOST_FREQUENCIES ? columns : thinned(columns, range)
  return {
    frequenciesHz: shown.map(({ frequencyHz }) => frequencyHz),
    plane: {
      anglesDeg,
      levelDb: shown.map(({ pattern }) => (spans(pattern, range) ? levelsAt(pattern, anglesDeg) : null)),
    },
  }
}

function patternList(value: WireValue | undefined): readonly WireValue[] {
  if (Array.isArray(value)) return value
  // The words of the older server, where it had some. What was empty in its eyes it took for no patterns.
  if (typeof value === 'bigint' && value !== 0n)
    throw new UndrawableError("object of type 'int' has no len()")
  if (typeof value === 'number' && value !== 0)
    throw new UndrawableError("object of type 'float' has no len()")
  if (value === true) throw new UndrawableError("object of type 'bool' has no len()")
  if (value instanceof Map && value.size > 0) throw new UndrawableError('the patterns of a plane are a list')
  return []
}

/** In rising order of frequency. */
function columnsOf(frequenciesHz: readonly number[], patterns: readonly WireValue[]): Column[] {
  return patterns
    .slice(0, frequenciesHz.length)
    .map((pattern, index) => ({ frequencyHz: frequenciesHz[index] ?? 0, pattern }))
    .filter(({ frequencyHz }) => isFrequency(frequencyHz))
    .map(({ frequencyHz, pattern }) => ({ frequencyHz, pattern: readPattern(pattern) }))
    .toSorted((a, b) => a.frequencyHz - b.frequencyHz)
}

type Range = readonly [number, number]

/** Of several that are as usual, the widest. */
function mostUsualRange(columns: readonly Column[]): Range | undefined {
  const counts = new Map<string, { readonly range: Range; count: number }>()
  for (const { pattern } of columns) {
    const low = pattern.anglesDeg[0]
    const high = pattern.anglesDeg.at(-1)
    if (low === undefined || high === undefined || low === high) continue
    const key = `${low} ${high}`
    const found = counts.get(key)
    if (found) found.count += 1
    else counts.set(key, { range: [low, high], count: 1 })
  }
  const width = ([low, high]: Range) => high - low
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count || width(b.range) - width(a.range))
  return most?.range
}

function spans({ anglesDeg }: Pattern, [low, high]: Range): boolean {
  return (anglesDeg[0] ?? Infinity) <= low && (anglesDeg.at(-1) ?? -Infinity) >= high
}

function anglesOf(columns: readonly Column[], range: Range): number[] {
  const angles = new Set<number>()
  for (const { pattern } of columns) {
    if (!spans(pattern, range)) continue
    for (const angleDeg of pattern.anglesDeg) {
      if (angleDeg >= range[0] && angleDeg <= range[1]) angles.add(angleDeg)
    }
  }
  return spaced(
    [...angles].toSorted((a, b) => a - b),
    MOST_ANGLES,
    (angleDeg) => angleDeg,
  )
}

/** With so many, a gap is too narrow to be seen. */
function thinned(columns: readonly Column[], range: Range): Column[] {
  const solved = columns.filter(({ pattern }) => spans(pattern, range))
  return spaced(solved, MOST_FREQUENCIES, ({ frequencyHz }) => Math.log(frequencyHz))
}

/** Angles rise on both sides. */
function levelsAt({ anglesDeg, levelsDb }: Pattern, wantedDeg: readonly number[]): number[] {
  let above = 0
  return wantedDeg.map((angleDeg) => {
    while ((anglesDeg[above] ?? Infinity) < angleDeg) above += 1
    const high = anglesDeg[above] ?? angleDeg
    const highDb = levelsDb[above] ?? 0
    if (high === angleDeg || above === 0) return highDb
    const low = anglesDeg[above - 1] ?? high
    const lowDb = levelsDb[above - 1] ?? highDb
    return lowDb + ((highDb - lowDb) * (angleDeg - low)) / (high - low)
  })
}
