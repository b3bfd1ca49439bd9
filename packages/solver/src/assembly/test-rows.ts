/**
 * What one test triangle adds to its three rows, by unknown, before it is joined to the rows' test
 * functions. Six numbers by unknown in each array: complex by test point, by axis, by test corner.
 */
export type TestRows = {
  /** Σ over trial points, tested at each of the triangle's three points. Entry 6 v + 2 p. */
  readonly byPoint: Float64Array
  /** ∬ G curl φ_v, one complex number by axis. Entry 6 v + 2 axis. */
  readonly byAxis: Float64Array
  /** Finished contributions, one complex number by test corner. Entry 6 v + 2 a. */
  readonly byCorner: Float64Array
  /** (S + ηK') 1 over the source, at each test point: complex, 6 numbers. */
  readonly sourceByPoint: Float64Array
  /** Finished contributions to the right side by test corner: complex, 6 numbers. */
  readonly sourceByCorner: Float64Array
}

export function createTestRows(unknowns: number): TestRows {
  return {
    byPoint: new Float64Array(6 * unknowns),
    byAxis: new Float64Array(6 * unknowns),
    byCorner: new Float64Array(6 * unknowns),
    sourceByPoint: new Float64Array(6),
    sourceByCorner: new Float64Array(6),
  }
}

export function clearTestRows(rows: TestRows): void {
  rows.byPoint.fill(0)
  rows.byAxis.fill(0)
  rows.byCorner.fill(0)
  rows.sourceByPoint.fill(0)
  rows.sourceByCorner.fill(0)
}
