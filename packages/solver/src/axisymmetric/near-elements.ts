import { type MeridianGeometry, sampledDistance } from './meridian-geometry.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'

/** Elements closer than this many lengths of the longer one are a near pair. */
const NEAR_LENGTHS = 1.5

/** By test element the trial elements that are near, itself among them, ascending. Near is mutual. */
export function findNearElements(geometry: MeridianGeometry): Uint32Array[] {
  const { elements, lengthsM } = geometry
  const lists: number[][] = Array.from({ length: elements }, () => [])
  for (let e = 0; e < elements; e++) {
    for (let f = e; f < elements; f++) {
      const reach = NEAR_LENGTHS * Math.max(lengthsM[e], lengthsM[f])
      if (leastDistance(geometry, e, f) >= reach || distanceBetween(geometry, e, f) >= reach) continue
      lists[e].push(f)
      if (f > e) lists[f].push(e)
    }
  }
  return lists.map((list) => Uint32Array.from(list).toSorted())
}

/** No point of the one is nearer to the other than this: elements lie within half their length of their middle. */
function leastDistance({ meridian: { nodes }, lengthsM }: MeridianGeometry, e: number, f: number): number {
  const dRho = nodes[4 * f + 2] - nodes[4 * e + 2]
  const dz = nodes[4 * f + 3] - nodes[4 * e + 3]
  return Math.sqrt(dRho * dRho + dz * dz) - 0.6 * (lengthsM[e] + lengthsM[f])
}

const SAMPLES = 4
const sample = createCurvePoint()

function distanceBetween({ meridian }: MeridianGeometry, e: number, f: number): number {
  let nearest = Infinity
  for (let i = 0; i <= SAMPLES; i++) {
    curvePoint(meridian, e, i / SAMPLES, sample)
    nearest = Math.min(nearest, sampledDistance(meridian, f, sample.rho, sample.z))
  }
  return nearest
}
