import type { SurfaceQuality } from '@hornbench/surface-mesh'
import type { MeshWarning, MeshWarningCode } from '../mesh-warning.ts'

/** What a mesh must reach to come back without a warning. */
const QUALITY_LIMITS = {
  minAngleDeg: 15,
  medianMinAngleDeg: 35,
  maxNeighbourSizeRatio: 2,
  minRelativeArea: 1e-6,
}

/** A warning for each limit that a mesh misses. */
export function qualityWarnings(quality: SurfaceQuality): MeshWarning[] {
  const { minAngleDeg, medianMinAngleDeg, maxNeighbourSizeRatio, minRelativeArea } = quality
  const limits = QUALITY_LIMITS
  const warnings: MeshWarning[] = []
  const warn = (code: MeshWarningCode, found: string, wanted: string) => {
    const message = `${found}; ${wanted}. Smaller throat_res, mouth_res or rear_res usually help.`
    warnings.push({ code, message })
  }
  if (minAngleDeg < limits.minAngleDeg) {
    const found = `The sharpest triangle has an angle of ${minAngleDeg.toFixed(1)}°`
    warn('small-angle', found, `wanted are ${limits.minAngleDeg}°`)
  }
  if (medianMinAngleDeg < limits.medianMinAngleDeg) {
    const found = `Half of the triangles have an angle below ${medianMinAngleDeg.toFixed(1)}°`
    warn('small-median-angle', found, `wanted are ${limits.medianMinAngleDeg}°`)
  }
  if (maxNeighbourSizeRatio > limits.maxNeighbourSizeRatio) {
    const found = `Two neighbouring triangles differ in size by a factor of ${maxNeighbourSizeRatio.toFixed(2)}`
    warn('abrupt-grading', found, `wanted is at most ${limits.maxNeighbourSizeRatio}`)
  }
  if (minRelativeArea < limits.minRelativeArea) {
    const found = `The smallest triangle has ${minRelativeArea.toExponential(1)} of the area of a square over the mean edge`
    warn('sliver', found, `wanted are ${limits.minRelativeArea}`)
  }
  return warnings
}
