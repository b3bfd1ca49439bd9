import { createMeridianModel, type Meridian, type MeridianModel } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'

/** A sphere around the origin in curved elements; the cap of `capDeg` around +z moves and ends between two of them. */
export function sphereMeridianModel(radiusM: number, elements: number, capDeg: number): MeridianModel {
  return createMeridianModel(sphereMeridian(radiusM, elements, capDeg))
}

/** The meridian alone; with a cap of 180° all of it moves. */
export function sphereMeridian(radiusM: number, elements: number, capDeg: number): Meridian {
  const onCap = Math.round((elements * capDeg) / 180)
  const angleDegOf = (i: number) =>
    i <= 2 * onCap
      ? (capDeg * i) / (2 * onCap)
      : capDeg + ((180 - capDeg) * (i - 2 * onCap)) / (2 * (elements - onCap))
  const nodes = new Float64Array(4 * elements + 2)
  for (let i = 0; i <= 2 * elements; i++) {
    const angle = (angleDegOf(i) * Math.PI) / 180
    nodes[2 * i] = i % (2 * elements) === 0 ? 0 : radiusM * Math.sin(angle)
    nodes[2 * i + 1] = radiusM * Math.cos(angle)
  }
  const tags = new Uint8Array(elements).fill(SURFACE_TAG.wall).fill(SURFACE_TAG.source, 0, onCap)
  return { nodes, tags }
}
