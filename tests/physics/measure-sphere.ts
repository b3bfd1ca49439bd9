import { createBoundaryModel, solveFrequency, sourceArea, type BoundaryModelOptions } from '@hornbench/solver'
import { levelDb, relativeDifference } from './complex-figures.ts'
import { AIR, surfaceOf, type MeshInFile } from './reference-case.ts'
import { spherePressure } from './sphere-closed-form.ts'

const RADIUS_M = 0.1
const DISTANCE_M = 2
/** Where an oscillating sphere radiates: its level at 80° is −15 dB. */
const ANGLES_DEG = [0, 20, 40, 60, 80, 100, 140, 180]

/**
 * Errors of a sphere of 0.1 m that pulsates (0) or oscillates along z (1) against the closed form: of the surface pressure in L2,
 * and the worst one of the levels at 2 m, dB. Levels of the pulsating sphere are made up for the area that the facets lack.
 */
export function measureSphere(
  mesh: MeshInFile,
  { motion, ka, options }: { motion: 0 | 1; ka: number; options?: BoundaryModelOptions },
): { surface: number; levelDb: number } {
  const surface = surfaceOf(mesh)
  const model = createBoundaryModel(surface, options)
  const k = ka / RADIUS_M
  const points = ANGLES_DEG.map((angleDeg) => {
    const angle = (angleDeg * Math.PI) / 180
    return [DISTANCE_M * Math.sin(angle), 0, DISTANCE_M * Math.cos(angle)]
  })
  const solution = solveFrequency(model, {
    frequencyHz: (k * AIR.soundSpeed) / (2 * Math.PI),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(points.flat()),
    ...(motion === 1 && { sourceAxis: [0, 0, 1] as const }),
  })
  const exactAt = (r: number, cosines: readonly number[]) =>
    Float64Array.from(
      cosines.flatMap((cosTheta) => {
        const at = { k, a: RADIUS_M, r, cosTheta, impedance: AIR.density * AIR.soundSpeed }
        const { re, im } = spherePressure(motion, at)
        return [re, im]
      }),
    )
  const heights = surface.vertices.filter((_, i) => i % 3 === 2)
  const far = exactAt(
    DISTANCE_M,
    points.map(([, , z]) => z / DISTANCE_M),
  )
  const area = 4 * Math.PI * RADIUS_M ** 2
  const correctionDb = motion === 0 ? 20 * Math.log10(area / sourceArea(model)) : 0
  return {
    surface: relativeDifference(
      solution.surfacePressure,
      exactAt(
        RADIUS_M,
        Array.from(heights, (z) => z / RADIUS_M),
      ),
    ),
    levelDb: Math.max(
      ...points.map((_, i) => Math.abs(levelDb(solution.pressure, i) + correctionDb - levelDb(far, i))),
    ),
  }
}
