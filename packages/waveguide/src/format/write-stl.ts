import type { TriangleSurface } from '@hornbench/surface-mesh'
import { unitNormals } from '../surface/unit-normals.ts'
import { formatNumber } from './format-number.ts'

/**
 * The surface as ASCII STL: each triangle with its unit normal, which points out of the solid, and its
 * corners counter-clockwise seen from outside. Same surface, same bytes. The format has no unit: the file is
 * in that of the surface.
 *
 * @param solidName what stands after the first word; readers ignore it
 */
export function writeStl(surface: TriangleSurface, solidName = 'horn'): string {
  const normals = unitNormals(surface)
  const lines = [`solid ${solidName}`]
  for (let h = 0; h < surface.triangles.length; h += 3) {
    lines.push(`facet normal ${triple(normals, h)}`, '  outer loop')
    for (let c = 0; c < 3; c++)
      lines.push(`    vertex ${triple(surface.vertices, 3 * surface.triangles[h + c])}`)
    lines.push('  endloop', 'endfacet')
  }
  lines.push(`endsolid ${solidName}`, '')
  return lines.join('\n')
}

function triple(values: Float64Array, offset: number): string {
  return `${formatNumber(values[offset])} ${formatNumber(values[offset + 1])} ${formatNumber(values[offset + 2])}`
}
