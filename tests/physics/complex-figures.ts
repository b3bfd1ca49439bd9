import type { ComplexSeries } from './reference-case.ts'

/** Level of entry i of an interleaved complex array, dB re 1. */
export function levelDb(interleaved: Float64Array, i: number): number {
  return 20 * Math.log10(Math.hypot(interleaved[2 * i], interleaved[2 * i + 1]))
}

/** Level of entry i of a reference series, dB re 1. */
export function referenceLevelDb(series: ComplexSeries, i: number): number {
  return 20 * Math.log10(Math.hypot(series.re[i], series.im[i]))
}

/** |z − reference| / |reference|. */
export function relativeError(z: { re: number; im: number }, reference: { re: number; im: number }): number {
  return Math.hypot(z.re - reference.re, z.im - reference.im) / Math.hypot(reference.re, reference.im)
}

/** ‖factor · x − reference‖₂ / ‖reference‖₂ of an interleaved array and a series. */
export function relativeL2Error(interleaved: Float64Array, factor: number, reference: ComplexSeries): number {
  let error = 0
  let size = 0
  reference.re.forEach((re, i) => {
    const im = reference.im[i]
    error += (factor * interleaved[2 * i] - re) ** 2 + (factor * interleaved[2 * i + 1] - im) ** 2
    size += re ** 2 + im ** 2
  })
  return Math.sqrt(error / size)
}

/** ‖x − y‖₂ / ‖y‖₂. */
export function relativeDifference(x: Float64Array, y: Float64Array): number {
  let difference = 0
  let size = 0
  x.forEach((value, i) => {
    difference += (value - y[i]) ** 2
    size += y[i] ** 2
  })
  return Math.sqrt(difference / size)
}

/**
 * The largest difference of the levels relative to the first entry, dB, where the reference is above −20 dB:
 * the depth of a null is no measure of accuracy.
 */
export function worstPolarErrorDb(interleaved: Float64Array, from: number, reference: ComplexSeries): number {
  let worst = 0
  for (let i = 0; i < reference.re.length; i++) {
    const expected = referenceLevelDb(reference, i) - referenceLevelDb(reference, 0)
    if (expected < -20) continue
    const found = levelDb(interleaved, from + i) - levelDb(interleaved, from)
    worst = Math.max(worst, Math.abs(found - expected))
  }
  return worst
}

/**
 * The largest difference of levels, dB, where the reference is at most −`floorDb` below its first entry.
 *
 * @param correctionDb is added to the levels of `interleaved`: what its source lacks
 */
export function worstLevelErrorDb(
  interleaved: Float64Array,
  reference: ComplexSeries,
  { floorDb = -20, correctionDb = 0 } = {},
): number {
  const levels = reference.re.map((_, i) => referenceLevelDb(reference, i))
  const errors = levels.map((level, i) =>
    level < levels[0] + floorDb ? 0 : Math.abs(levelDb(interleaved, i) + correctionDb - level),
  )
  return Math.max(...errors)
}

/** An interleaved array as the files hold it. */
export function seriesOf(interleaved: Float64Array): ComplexSeries {
  return {
    re: Array.from(interleaved.filter((_, i) => i % 2 === 0)),
    im: Array.from(interleaved.filter((_, i) => i % 2 === 1)),
  }
}
