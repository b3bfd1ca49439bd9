import type { HornMesh } from './horn-mesh.ts'
import type { Vector } from './vector.ts'

/** The box around a horn, mm. */
export type Bounds = { readonly low: Vector; readonly high: Vector }

export function meshBounds({ positions }: Pick<HornMesh, 'positions'>): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 1) {
    const axis = (i % 3) as 0 | 1 | 2
    const value = positions[i] ?? 0
    if (value < low[axis]) low[axis] = value
    if (value > high[axis]) high[axis] = value
  }
  return { low, high }
}

export function sizeOf({ low, high }: Bounds): Vector {
  return [high[0] - low[0], high[1] - low[1], high[2] - low[2]]
}

export function centreOf({ low, high }: Bounds): Vector {
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
}

/** Of the sphere through the corners, mm. */
export function radiusOf(bounds: Bounds): number {
  return Math.hypot(...sizeOf(bounds)) / 2
}
