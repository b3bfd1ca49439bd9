import type { TriangleSurface } from '../triangle-surface.ts'
import { gridSurface } from './grid-surface.ts'

/** A torus round the z axis with normals out; Euler characteristic 0. */
export function torus(radius: number, tubeRadius: number, columns: number, rows: number): TriangleSurface {
  return gridSurface({
    columns,
    rows,
    cells: [columns, rows],
    wrap: (i, j) => [i % columns, j % rows],
    point: (i, j) => {
      const around = (2 * Math.PI * i) / columns
      const across = (2 * Math.PI * j) / rows
      const r = radius + tubeRadius * Math.cos(across)
      return [r * Math.cos(around), r * Math.sin(around), tubeRadius * Math.sin(across)]
    },
  })
}
