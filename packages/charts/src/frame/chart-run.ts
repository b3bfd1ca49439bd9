import type { Curves } from '@hornbench/api-contract'

/** One run on a chart. */
export type ChartRun = {
  readonly name: string
  readonly curves: Curves
  /** Up to where the mesh is fine enough, 6 elements to a wavelength; the chart is shaded above. */
  readonly validToHz?: number | undefined
  /** From there on the mesh is so coarse that it decides the result; the shade is darker. */
  readonly meshLimitedFromHz?: number | undefined
  /** Which line style it has; its place in the list unless told. Told, it keeps its looks when others come and go. */
  readonly styleIndex?: number | undefined
}
