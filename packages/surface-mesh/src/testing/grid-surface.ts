import type { TriangleSurface } from '../triangle-surface.ts'
import { surfaceFromLists } from './surface-from-lists.ts'

type Grid = {
  readonly columns: number
  readonly rows: number
  /** Where node (i, j) lies. */
  readonly point: (i: number, j: number) => readonly [number, number, number]
  /** The stored node (i, j) that stands for a node past the end; nodes past the end do not exist without it. */
  readonly wrap: (i: number, j: number) => readonly [number, number]
  /** Number of cells in each direction. */
  readonly cells: readonly [columns: number, rows: number]
}

/** A grid of quadrilaterals, each cut in two, whose sides may be joined in any way: tubes, tori, twisted bands. */
export function gridSurface({ columns, rows, point, wrap, cells }: Grid): TriangleSurface {
  const points: (readonly number[])[] = []
  for (let j = 0; j < rows; j++) for (let i = 0; i < columns; i++) points.push(point(i, j))
  const node = (i: number, j: number) => {
    const [column, row] = wrap(i, j)
    return row * columns + column
  }
  const corners: number[][] = []
  for (let j = 0; j < cells[1]; j++) {
    for (let i = 0; i < cells[0]; i++) {
      const [a, b, c, d] = [node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)]
      corners.push([a, b, c], [a, c, d])
    }
  }
  return surfaceFromLists(points, corners)
}
