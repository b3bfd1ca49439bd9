import type { Meridian, MeridianSample } from '../profile/meridian.ts'

/** A stretch of a meridian with its arc length, as a polyline fine enough to invert. */
export type ArcLengthTable = {
  /** Increasing curve parameters. */
  readonly t: Float64Array
  /** Arc length from the first of them, mm. */
  readonly sMm: Float64Array
}

const FIRST_INTERVALS = 64
const CHORDS = 200
/** Where the termination turns to 90°, the arc grows like a root of t: equal steps would miss a part. */
const MAX_HALVINGS = 48

/** Samples a meridian from tStart to tEnd so that no chord is longer than about 1/200 of the whole. */
export function arcLengthTable(meridian: Meridian, tStart: number, tEnd: number): ArcLengthTable {
  const parameters = Array.from(
    { length: FIRST_INTERVALS + 1 },
    (_, i) => tStart + ((tEnd - tStart) * i) / FIRST_INTERVALS,
  )
  parameters[FIRST_INTERVALS] = tEnd
  const samples = parameters.map(meridian)
  const longestChord = polylineLength(samples) / CHORDS
  const t = [tStart]
  const s = [0]
  const append = (
    from: number,
    to: number,
    ends: readonly [MeridianSample, MeridianSample],
    halvings: number,
  ): void => {
    const chord = chordLength(...ends)
    if (chord <= longestChord || halvings === MAX_HALVINGS) {
      t.push(to)
      s.push(s[s.length - 1] + chord)
      return
    }
    const middle = 0.5 * (from + to)
    const sample = meridian(middle)
    append(from, middle, [ends[0], sample], halvings + 1)
    append(middle, to, [sample, ends[1]], halvings + 1)
  }
  for (let i = 0; i < FIRST_INTERVALS; i++) {
    append(parameters[i], parameters[i + 1], [samples[i], samples[i + 1]], 0)
  }
  return { t: Float64Array.from(t), sMm: Float64Array.from(s) }
}

/** The curve parameter at a fraction, 0 to 1, of the arc length. */
export function parameterAtFraction({ t, sMm }: ArcLengthTable, fraction: number): number {
  const last = sMm.length - 1
  if (fraction >= 1) return t[last]
  const target = fraction * sMm[last]
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sMm[middle] <= target) low = middle
    else high = middle
  }
  const step = sMm[high] - sMm[low]
  return step > 0 ? t[low] + ((t[high] - t[low]) * (target - sMm[low])) / step : t[low]
}

export function lengthOf({ sMm }: ArcLengthTable): number {
  return sMm[sMm.length - 1]
}

function polylineLength(samples: readonly MeridianSample[]): number {
  let length = 0
  for (let i = 1; i < samples.length; i++) length += chordLength(samples[i - 1], samples[i])
  return length
}

function chordLength(a: MeridianSample, b: MeridianSample): number {
  const dz = b.zMm - a.zMm
  const dr = b.rMm - a.rMm
  return Math.sqrt(dz * dz + dr * dr)
}
