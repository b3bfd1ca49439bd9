/** A complex matrix of `columns` columns by rows, as two planes: entry (i, j) at i · columns + j. */
export type LayerPlanes = {
  readonly columns: number
  readonly re: Float32Array | Float64Array
  readonly im: Float32Array | Float64Array
}
