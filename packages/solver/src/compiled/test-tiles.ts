import { NONE, ROW_SUM_BYTES } from '@hornbench/solver-kernels'
import type { DiscreteSurface } from '../discrete-surface.ts'
import { placeOfRow, type RowBlock } from '../row-blocks/row-block.ts'

/**
 * Test triangles whose far field is summed together. Neighbours in the list have corners in common, so that a tile has
 * about as many rows as triangles; its sums fit in the first-level cache. Changing it changes bits.
 */
export const TILE_TRIANGLES = 32

/**
 * Consecutive test triangles of the list and the rows, in order of first use, that their corners belong to. Where only a
 * block of rows is held, triangles without a corner in it are left out; what is summed together stays.
 */
export type TestTile = {
  /** How many triangles the tiles before it have. */
  readonly first: number
  readonly triangles: Uint32Array
  readonly rows: readonly number[]
}

export function cutIntoTiles({ testTriangles, columns }: DiscreteSurface, block?: RowBlock): TestTile[] {
  const tiles: TestTile[] = []
  const isHeld = (t: number) => columns.subarray(3 * t, 3 * t + 3).some((row) => placeOfRow(block, row) >= 0)
  let first = 0
  for (let from = 0; from < testTriangles.length; from += TILE_TRIANGLES) {
    const triangles = testTriangles.subarray(from, from + TILE_TRIANGLES).filter(isHeld)
    if (triangles.length === 0) continue
    const rows = new Set<number>()
    for (const t of triangles)
      for (let corner = 3 * t; corner < 3 * t + 3; corner++) rows.add(columns[corner])
    tiles.push({ first, triangles, rows: [...rows] })
    first += triangles.length
  }
  return tiles
}

/** Where the sums of each corner of a tile's triangle t begin, bytes. */
export function cornerOffsets(tile: TestTile, columns: Uint32Array, t: number): number[] {
  return [0, 1, 2].map((corner) => ROW_SUM_BYTES * tile.rows.indexOf(columns[3 * t + corner]))
}

/** Byte offset of the row at a place in a plane of the matrix, or the mark of a row that is not asked for. */
export function rowOffset(place: number, size: number, from: number, to: number): number {
  return place >= from && place < to ? 4 * size * place : NONE
}
