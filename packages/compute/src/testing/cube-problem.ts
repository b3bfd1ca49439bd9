import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { FrequencyProblem } from '../frequency-problem.ts'

/** A cube of 0.2 m edges whose top face is the source; 12 n² triangles, so `n` sets how long a frequency takes. */
export function cubeProblem(n: number): FrequencyProblem {
  const indexOf = new Map<string, number>()
  const vertices: number[] = []
  const triangles: number[] = []
  const tags: number[] = []
  const vertex = (...steps: number[]) => {
    const key = steps.join()
    const known = indexOf.get(key)
    if (known !== undefined) return known
    vertices.push(...steps.map((step) => 0.2 * (step / n - 0.5)))
    indexOf.set(key, indexOf.size)
    return indexOf.size - 1
  }
  for (let axis = 0; axis < 3; axis += 1) {
    for (const side of [0, n]) {
      const at = (u: number, v: number) => {
        const steps = [0, 0, 0]
        steps[axis] = side
        steps[(axis + 1) % 3] = u
        steps[(axis + 2) % 3] = v
        return vertex(...steps)
      }
      for (let u = 0; u < n; u += 1) {
        for (let v = 0; v < n; v += 1) {
          const corners = [at(u, v), at(u + 1, v), at(u + 1, v + 1), at(u, v + 1)] as const
          const [a, b, c, d] =
            side === n ? corners : ([corners[3], corners[2], corners[1], corners[0]] as const)
          triangles.push(a, b, c, a, c, d)
          const tag = axis === 2 && side === n ? SURFACE_TAG.source : SURFACE_TAG.wall
          tags.push(tag, tag)
        }
      }
    }
  }
  return {
    surface: {
      vertices: Float64Array.from(vertices),
      triangles: Uint32Array.from(triangles),
      tags: Uint8Array.from(tags),
    },
    medium: { soundSpeed: 343, density: 1.21 },
    sourceVelocity: 1,
    pointsM: Float64Array.of(0, 0, 1, 1, 0, 0),
  }
}
