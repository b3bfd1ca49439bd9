/** What the surface does at one frequency, e^{-iωt}. */
export type SurfaceState = {
  /** rad/m. */
  readonly wavenumber: number
  /** At each vertex, interleaved re, im, Pa. */
  readonly surfacePressure: Float64Array
  /** ∂p/∂n of triangle t is i · slope · weights[t], Pa/m. */
  readonly source: { readonly slope: number; readonly weights: Float64Array }
}
