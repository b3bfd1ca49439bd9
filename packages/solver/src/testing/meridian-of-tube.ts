import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { Meridian } from '../axisymmetric/meridian.ts'

/**
 * The air in a tube of 0.1 m radius and length below the plane z = 0, with a piston at its bottom and an aperture at its mouth:
 * n elements each, those of the aperture shorter towards the rim.
 */
export function meridianOfTube(n: number): Meridian {
  const size = 0.1
  const ways = [
    (u: number) => [size * u, -size],
    (u: number) => [size, size * (u - 1)],
    (u: number) => [size * (1 - u * u), 0],
  ]
  const nodes = [0, -size, ...ways.flatMap((way) => steps(2 * n).flatMap(way))]
  const tags = [SURFACE_TAG.source, SURFACE_TAG.wall, SURFACE_TAG.interface]
  return {
    nodes: Float64Array.from(nodes),
    tags: Uint8Array.from(tags.flatMap((tag) => steps(n).map(() => tag))),
  }
}

function steps(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 1) / count)
}
