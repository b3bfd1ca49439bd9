const RAD_PER_DEG = Math.PI / 180
const LEAST_WEIGHT = 0.01
const MOST_DB = 30

/**
 * The directivity index of the older documents: from one cut, as if the body were rotationally symmetric about the
 * axis, by the trapezoid rule over its polar angles with the weight sin θ, at least 0.01; 0 … 30 dB. The axis is the
 * angle that is nearest to it.
 *
 * The older server fell back to a formula for cuts that it had not computed; here the cut is always computed.
 *
 * @param magnitudesPa |p| by angle; `null` where there is none
 * @returns `null` where the axis has no pressure or nothing is left to integrate over
 */
export function legacyDirectivityIndexDb(
  anglesDeg: readonly number[],
  magnitudesPa: readonly (number | null)[],
): number | null {
  const nearest = anglesDeg.reduce(
    (best, angleDeg, index) => (Math.abs(angleDeg) < Math.abs(anglesDeg[best]) ? index : best),
    0,
  )
  const onAxis = magnitudesPa[nearest] ?? null
  if (onAxis === null) return null
  const mean = weightedMeanOfSquares(anglesDeg, magnitudesPa)
  const index = 10 * Math.log10(onAxis ** 2 / mean)
  return Number.isNaN(index) ? null : Math.min(MOST_DB, Math.max(0, index))
}

/** Trapezoid rule over the angles that have a value. */
function weightedMeanOfSquares(
  anglesDeg: readonly number[],
  magnitudesPa: readonly (number | null)[],
): number {
  const samples = anglesDeg.flatMap((angleDeg, index) => {
    const magnitude = magnitudesPa[index]
    if (magnitude === null) return []
    return [{ angle: angleDeg * RAD_PER_DEG, weight: weightAt(angleDeg), square: magnitude ** 2 }]
  })
  let integral = 0
  let whole = 0
  for (let i = 1; i < samples.length; i++) {
    const [from, to] = [samples[i - 1], samples[i]]
    const step = to.angle - from.angle
    integral += (step / 2) * (from.weight * from.square + to.weight * to.square)
    whole += (step / 2) * (from.weight + to.weight)
  }
  return integral / whole
}

function weightAt(angleDeg: number): number {
  return Math.max(Math.sin(angleDeg * RAD_PER_DEG), LEAST_WEIGHT)
}
