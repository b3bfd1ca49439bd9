import type { FrequencySolution } from '@hornbench/solver'

type BoundaryValues = Pick<FrequencySolution, 'surfacePressure' | 'apertureSlope'>

/** What is kept of a solved boundary, in one list: the surface pressure and, of a baffled body, the slopes of its aperture. */
export function packBoundary({ surfacePressure, apertureSlope }: BoundaryValues): Float32Array {
  const packed = new Float32Array(surfacePressure.length + (apertureSlope?.length ?? 0))
  packed.set(surfacePressure)
  if (apertureSlope) packed.set(apertureSlope, surfacePressure.length)
  return packed
}

/** @param places how many points of the boundary have a pressure */
export function unpackBoundary(boundary: Float32Array, places: number) {
  const surfacePressure = boundary.subarray(0, 2 * places)
  return boundary.length > 2 * places
    ? { surfacePressure, apertureSlope: boundary.subarray(2 * places) }
    : { surfacePressure }
}
