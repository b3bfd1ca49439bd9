import type { TriangleSurface } from '../triangle-surface.ts'
import { gridSurface } from './grid-surface.ts'

/** A band with a half twist: open along one edge loop, and with one side only. */
export function moebiusStrip(columns: number): TriangleSurface {
  return gridSurface({
    columns,
    rows: 2,
    cells: [columns, 1],
    wrap: (i, j) => (i < columns ? [i, j] : [0, 1 - j]),
    point: (i, j) => {
      const around = (2 * Math.PI * i) / columns
      const r = 1 + (j - 0.5) * 0.4 * Math.cos(around / 2)
      return [r * Math.cos(around), r * Math.sin(around), (j - 0.5) * 0.4 * Math.sin(around / 2)]
    },
  })
}
