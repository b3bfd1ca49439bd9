import type { TriangleSurface } from '../triangle-surface.ts'
import { gridSurface } from './grid-surface.ts'

/** The figure-eight immersion of the Klein bottle: each edge has two triangles, and yet there is one side only. */
export function kleinBottle(columns: number, rows: number): TriangleSurface {
  return gridSurface({
    columns,
    rows,
    cells: [columns, rows],
    wrap: (i, j) => (i < columns ? [i, j % rows] : [0, (rows - (j % rows)) % rows]),
    point: (i, j) => {
      const around = (2 * Math.PI * i) / columns
      const across = (2 * Math.PI * j) / rows
      const half = around / 2
      const r = 3 + Math.cos(half) * Math.sin(across) - Math.sin(half) * Math.sin(2 * across)
      const z = Math.sin(half) * Math.sin(across) + Math.cos(half) * Math.sin(2 * across)
      return [r * Math.cos(around), r * Math.sin(around), z]
    },
  })
}
