import { designFrame, solveFrequency, sourceArea, sphereGrid, type BoundaryModel } from '@hornbench/solver'
import { AIR } from './reference-case.ts'

/** Far enough for |p|²/2ρc to be the intensity to 1e-5. */
const DISTANCE_M = 50

/**
 * Power at the source less power in the far field, by the apparent power ½ |∫ p v* dA|: at low frequency the
 * real part is a small difference within the impedance, so that is what its error is to be seen against.
 */
export function measurePowerBalance(model: BoundaryModel, frequencyHz: number): number {
  const grid = sphereGrid(designFrame(0.05), {
    polarNodes: 18,
    distanceM: DISTANCE_M,
    centreM: [0, 0, 0.025],
  })
  const { pressure, impedance } = solveFrequency(model, {
    frequencyHz,
    medium: AIR,
    sourceVelocity: 1,
    pointsM: grid.pointsM,
  })
  const squares = grid.weights.reduce(
    (sum, weight, i) => sum + weight * (pressure[2 * i] ** 2 + pressure[2 * i + 1] ** 2),
    0,
  )
  const farPower = (DISTANCE_M ** 2 * squares) / (2 * AIR.density * AIR.soundSpeed)
  const halfArea = 0.5 * sourceArea(model)
  return Math.abs(halfArea * impedance.re - farPower) / (halfArea * Math.hypot(impedance.re, impedance.im))
}
