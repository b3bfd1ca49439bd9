import type { TriangleSurface } from '../triangle-surface.ts'

/** The same surface with some triangles, or all of them, wound the other way. */
export function turnedOver(surface: TriangleSurface, isTurned: (triangle: number) => boolean = () => true) {
  const triangles = surface.triangles.slice()
  for (let t = 0; t < surface.tags.length; t++) {
    if (isTurned(t)) triangles.subarray(3 * t, 3 * t + 3).reverse()
  }
  return { ...surface, triangles }
}
