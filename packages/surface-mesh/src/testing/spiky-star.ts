import type { TriangleSurface } from '../triangle-surface.ts'
import { icosphere } from './icosphere.ts'

/**
 * A sphere whose vertices are moved to random radii between 1 and `longest`. Each ray from the origin still meets it
 * once, so it cannot cross itself, however sharp its edges and thin its triangles are.
 */
export function spikyStar(levels: number, longest: number, random: () => number): TriangleSurface {
  const sphere = icosphere(levels)
  const vertices = sphere.vertices.slice()
  for (let i = 0; i < vertices.length; i += 3) {
    const radius = 1 + (longest - 1) * random()
    for (let axis = 0; axis < 3; axis++) vertices[i + axis] *= radius
  }
  return { ...sphere, vertices }
}
