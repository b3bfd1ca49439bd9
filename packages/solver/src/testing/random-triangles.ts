import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { Vector3 } from '../geometry/vector3.ts'
import { seededRandom } from './seeded-random.ts'
import { surfaceFromTriangles } from './surface-from-triangles.ts'

/** Loose triangles with edges around `edge` at random places in a cube of `side`, all source; no corner is common. */
export function randomTriangles(
  count: number,
  { edge, side, seed }: { edge: number; side: number; seed: number },
): TriangleSurface {
  const random = seededRandom(seed)
  for (let i = 0; i < 10; i++) random()
  const place = (size: number): Vector3 => [size * random(), size * random(), size * random()]
  const triangles = Array.from({ length: count }, () => {
    const centre = place(side / 2)
    const corner = (): Vector3 => {
      const away = place(edge / 2)
      return [centre[0] + away[0], centre[1] + away[1], centre[2] + away[2]]
    }
    return [corner(), corner(), corner()] as const
  })
  return surfaceFromTriangles(triangles)
}
