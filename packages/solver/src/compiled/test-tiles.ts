import { NONE, ROW_SUM_BYTES } from '@hornbench/solver-kernels'

/**
 * Test triangles whose far field is summed together. Neighbours in the list have corners in common, so that a tile has
 * about as many rows as triangles; its sums fit in the first-level cache. Changing it changes bits.
 */
export const TILE_TRIANGLES = 32

/** Consecutive test triangles and the rows, in order of first use, that their corners belong to. */
export type TestTile = {
  readonly first: number
  readonly end: number
  readonly rows: readonly number[]
}

export function cutIntoTiles(triangles: Uint32Array): TestTile[] {
  const count = triangles.length / 3
  const tiles: TestTile[] = []
  for (let first = 0; first < count; first += TILE_TRIANGLES) {
    const end = Math.min(first + TILE_TRIANGLES, count)
    tiles.push({ first, end, rows: [...new Set(triangles.subarray(3 * first, 3 * end))] })
  }
  return tiles
}

/** Where the sums of each corner of a tile's triangle t begin, bytes. */
export function cornerOffsets(tile: TestTile, triangles: Uint32Array, t: number): number[] {
  return [0, 1, 2].map((corner) => ROW_SUM_BYTES * tile.rows.indexOf(triangles[3 * t + corner]))
}

/** Byte offset of a row in a plane of the matrix, or the mark of a row that is not asked for. */
export function rowOffset(row: number, size: number, rowFrom: number, rowTo: number): number {
  return row >= rowFrom && row < rowTo ? 4 * size * row : NONE
}
