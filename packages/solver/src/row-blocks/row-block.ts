/** Some of the rows of a matrix, which one member of a crew holds. */
export type RowBlock = {
  /** Ascending. */
  readonly rows: Uint32Array
  /** By row of the whole matrix its place in `rows`, or −1. */
  readonly placeOf: Int32Array
}

/** Where a row lies in a matrix that holds a block of rows, or all of them when there is no block; −1 when it does not. */
export function placeOfRow(block: RowBlock | undefined, row: number): number {
  return block === undefined ? row : block.placeOf[row]
}
