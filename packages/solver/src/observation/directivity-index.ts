/** A complex pressure, Pa. */
export type ComplexPressure = { readonly re: number; readonly im: number }

/**
 * Directivity index, dB: how much louder the axis is than the mean over all directions,
 * 10 log₁₀(4π |p₀|² / Σ w |p|²).
 *
 * @param onAxis pressure at the reference direction, same distance as the sphere
 * @param spherePressure Re, Im at each node of a `SphereGrid`
 * @param weights the grid's solid angles, sr
 */
export function directivityIndexDb(
  onAxis: ComplexPressure,
  spherePressure: Float64Array,
  weights: Float64Array,
): number {
  let integral = 0
  for (let i = 0; i < weights.length; i++) {
    integral += weights[i] * (spherePressure[2 * i] ** 2 + spherePressure[2 * i + 1] ** 2)
  }
  return 10 * Math.log10((4 * Math.PI * (onAxis.re ** 2 + onAxis.im ** 2)) / integral)
}
