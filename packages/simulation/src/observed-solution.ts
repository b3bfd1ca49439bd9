/** What is read of a solved frequency: peak values, e^{-iωt}, as the solver gives them for a source of 1 m/s. */
export type ObservedSolution = {
  /** re, im by point of the layout, Pa. */
  readonly pressure: Float64Array
  /** Mean source pressure over velocity, Pa·s/m. */
  readonly impedance: { readonly re: number; readonly im: number }
}
