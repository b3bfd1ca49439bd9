import { add, cross, dot, length, scale, unit, type Vector3 } from '../geometry/vector3.ts'

/**
 * Closed forms for a flat triangle with density 1 and k = 0, as oracles. Wilton et al., *Potential integrals
 * for uniform and linear source distributions on polygonal and polyhedral domains* (1984).
 */
export type Triangle = readonly [Vector3, Vector3, Vector3]

/** ∫ 1/r dS seen from x. */
export function inverseDistanceIntegral(triangle: Triangle, x: Vector3): number {
  const normal = normalOf(triangle)
  const height = dot(subtract(x, triangle[0]), normal)
  let sum = -height * solidAngle(triangle, x)
  for (let e = 0; e < 3; e++) {
    const start = subtract(triangle[e], x)
    const end = subtract(triangle[(e + 1) % 3], x)
    const along = unit(subtract(end, start))
    const outward = cross(along, normal)
    const offset = dot(outward, start)
    // An edge that points at x has offset 0 and a logarithm that may be infinite; their product is 0.
    if (Math.abs(offset) < 1e-14 * length(end)) continue
    const [low, high] = [dot(start, along), dot(end, along)]
    const quotient =
      low + high >= 0
        ? (length(end) + high) / (length(start) + low)
        : (length(start) - low) / (length(end) - high)
    sum += offset * Math.log(quotient)
  }
  return sum
}

/** ∫ ∂(1/r)/∂n_y dS: the solid angle of the triangle, positive seen from its front. */
export function solidAngle(triangle: Triangle, x: Vector3): number {
  const [a, b, c] = triangle.map((corner) => subtract(corner, x)) as [Vector3, Vector3, Vector3]
  const [la, lb, lc] = [length(a), length(b), length(c)]
  const volume = dot(a, cross(b, c))
  return -2 * Math.atan2(volume, la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb)
}

function normalOf([a, b, c]: Triangle): Vector3 {
  return unit(cross(subtract(b, a), subtract(c, a)))
}

function subtract(a: Vector3, b: Vector3): Vector3 {
  return add(a, scale(b, -1))
}
