import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import type { MeridianGeometry } from './meridian-geometry.ts'

/** Quadrature points on all elements of a meridian, element by element. */
export type MeridianPoints = {
  /** The points of element e are `first[e]` … `first[e + 1] − 1`. */
  readonly first: Uint32Array
  readonly rho: Float64Array
  readonly z: Float64Array
  /** Unit normal into the air. */
  readonly normalRho: Float64Array
  readonly normalZ: Float64Array
  /** Weight of dS / dφ = ρ ds. */
  readonly area: Float64Array
  /** Weight of ρ dt: of the product of two derivatives by arc length, one ds of which is in the other integral. */
  readonly slope: Float64Array
  /** Value of the hat function of the element's end; that of its start is one less this. */
  readonly endHat: Float64Array
}

/** The most points that `placePoints` puts on an element. */
export const MOST_ELEMENT_POINTS = 8

/** Gauss points, `counts[e]` on element e. */
export function placePoints(
  { meridian, elements }: MeridianGeometry,
  counts: ArrayLike<number>,
): MeridianPoints {
  const first = new Uint32Array(elements + 1)
  for (let e = 0; e < elements; e++) first[e + 1] = first[e] + counts[e]
  const column = () => new Float64Array(first[elements])
  const points: MeridianPoints = {
    first,
    rho: column(),
    z: column(),
    normalRho: column(),
    normalZ: column(),
    area: column(),
    slope: column(),
    endHat: column(),
  }
  const at = createCurvePoint()
  for (let e = 0; e < elements; e++) {
    const { nodes, weights } = gaussRule(counts[e])
    for (let i = 0; i < nodes.length; i++) {
      const t = 0.5 + 0.5 * nodes[i]
      const p = first[e] + i
      curvePoint(meridian, e, t, at)
      const speed = Math.sqrt(at.slopeRho * at.slopeRho + at.slopeZ * at.slopeZ)
      points.rho[p] = at.rho
      points.z[p] = at.z
      points.normalRho[p] = -at.slopeZ / speed
      points.normalZ[p] = at.slopeRho / speed
      points.area[p] = 0.5 * weights[i] * speed * at.rho
      points.slope[p] = 0.5 * weights[i] * at.rho
      points.endHat[p] = t
    }
  }
  return points
}

const RULES = Array.from({ length: MOST_ELEMENT_POINTS + 1 }, (_, n) => gaussLegendre(n))

function gaussRule(count: number) {
  return RULES[count]
}
