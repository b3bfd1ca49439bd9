import { NONE, ROW_SUM_BYTES } from '@hornbench/solver-kernels'
import type { DiscreteSurface } from '../discrete-surface.ts'

/**
 * Test triangles whose far field is summed together. Neighbours in the list have corners in common, so that a tile has
 * about as many rows as triangles; its sums fit in the first-level cache. Changing it changes bits.
 */
export const TILE_TRIANGLES = 32

/** Consecutive test triangles of the list and the rows, in order of first use, that their corners belong to. */
export type TestTile = {
  /** The place of its first triangle in the list of test triangles. */
  readonly first: number
  readonly triangles: Uint32Array
  readonly rows: readonly number[]
}

export function cutIntoTiles({
  testTriangles,
  columns,
}: Pick<DiscreteSurface, 'testTriangles' | 'columns'>): TestTile[] {
  const tiles: TestTile[] = []
  for (let first = 0; first < testTriangles.length; first += TILE_TRIANGLES) {
    const triangles = testTriangles.subarray(first, first + TILE_TRIANGLES)
    const rows = new Set<number>()
    for (const t of triangles)
      for (let corner = 3 * t; corner < 3 * t + 3; corner++) rows.add(columns[corner])
    tiles.push({ first, triangles, rows: [...rows] })
  }
  return tiles
}

/** Where the sums of each corner of a tile's triangle t begin, bytes. */
export function cornerOffsets(tile: TestTile, columns: Uint32Array, t: number): number[] {
  return [0, 1, 2].map((corner) => ROW_SUM_BYTES * tile.rows.indexOf(columns[3 * t + corner]))
}

/** Byte offset of a row in a plane of the matrix, or the mark of a row that is not asked for. */
export function rowOffset(row: number, size: number, rowFrom: number, rowTo: number): number {
  return row >= rowFrom && row < rowTo ? 4 * size * row : NONE
}
