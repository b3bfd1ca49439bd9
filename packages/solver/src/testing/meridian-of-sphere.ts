import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { Meridian } from '../axisymmetric/meridian.ts'

/**
 * A sphere around the origin, the cap of which around +z moves, in `elements` of about equal length that meet at
 * the rim of the cap.
 *
 * @param capDeg half the angle of the cap; 180 for the whole sphere
 */
export function meridianOfSphere(radiusM: number, elements: number, capDeg = 180): Meridian {
  const onCap = capDeg === 180 ? elements : Math.max(1, Math.round((elements * capDeg) / 180))
  const nodes = new Float64Array(4 * elements + 2)
  for (let i = 0; i <= 2 * elements; i++) {
    const beyond = (i - 2 * onCap) / (2 * (elements - onCap))
    const angleDeg = i <= 2 * onCap ? (capDeg * i) / (2 * onCap) : capDeg + (180 - capDeg) * beyond
    const angle = (angleDeg * Math.PI) / 180
    nodes[2 * i] = i === 0 || i === 2 * elements ? 0 : radiusM * Math.sin(angle)
    nodes[2 * i + 1] = radiusM * Math.cos(angle)
  }
  const tags = new Uint8Array(elements).fill(SURFACE_TAG.wall).fill(SURFACE_TAG.source, 0, onCap)
  return { nodes, tags }
}
