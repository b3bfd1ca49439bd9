import { solveMeridian } from '@hornbench/solver'
import { levelDb, relativeError } from './complex-figures.ts'
import { arcPoints, designMeridianModel } from './measure-axisymmetric.ts'
import { AIR } from './reference-case.ts'

/** A horn of 90 mm radius with a shell of 6 mm. */
export const ROSSE_90 = {
  formula_type: 'R-OSSE',
  R: 90,
  a: 28,
  a0: 10,
  r0: 12.7,
  k: 2,
  r: 0.4,
  b: 0.4,
  m: 0.75,
  q: 4,
  throat_res: 6,
  mouth_res: 12,
  rear_res: 16,
  wall_thickness: 6,
}

export const CONVERGENCE_HZ = [500, 2000, 6000, 12000, 20000] as const

/** Errors of meridians with elements up to `longestMm` against one with 1.2 mm: on axis, to 120°, of the impedance. */
export function measureMeridianConvergence(longestMm: readonly number[]) {
  const pointsM = arcPoints(
    Array.from({ length: 25 }, (_, i) => 5 * i),
    2,
  )
  const solve = (longest: number) => {
    const model = designMeridianModel(ROSSE_90, longest)
    const solutions = CONVERGENCE_HZ.map((frequencyHz) =>
      solveMeridian(model, { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM }),
    )
    return { elements: model.geometry.elements, solutions }
  }
  const fine = solve(1.2).solutions
  return longestMm.map((longest) => {
    const { elements, solutions } = solve(longest)
    const errors = solutions.map(({ frequencyHz, pressure, impedance }, i) => {
      const errorsDb = Array.from({ length: 25 }, (_, point) =>
        Math.abs(levelDb(pressure, point) - levelDb(fine[i].pressure, point)),
      )
      return {
        frequencyHz,
        onAxisDb: errorsDb[0],
        worstDb: Math.max(...errorsDb),
        impedance: relativeError(impedance, fine[i].impedance),
      }
    })
    return { longestMm: longest, elements, errors }
  })
}
