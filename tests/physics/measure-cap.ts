import { solveFrequency, solveMeridian, type BoundaryModel, type MeridianModel } from '@hornbench/solver'
import { capSeries } from './cap-series.ts'
import { relativeDifference, seriesOf, worstLevelErrorDb } from './complex-figures.ts'
import { AIR, areaCorrection } from './reference-case.ts'

const RADIUS_M = 0.1
const CAP_RAD = Math.PI / 6
const DISTANCE_M = 2
const ANGLES_RAD = Array.from({ length: 181 }, (_, degrees) => (degrees * Math.PI) / 180)
const POINTS_M = Float64Array.from(
  ANGLES_RAD.flatMap((angle) => [DISTANCE_M * Math.sin(angle), 0, DISTANCE_M * Math.cos(angle)]),
)
const CAP_AREA = 2 * Math.PI * RADIUS_M ** 2 * (1 - Math.cos(CAP_RAD))

/**
 * Errors of a cap of 30° on a sphere of 0.1 m against the Legendre series, every degree from 0 to 180 at 2 m: the worst one of the
 * levels down to 25 dB below the axis, dB, and of the pressures in L2. A faceted cap is made up for the area that it lacks.
 *
 * @param couplingScale 0 for the plain equation
 */
export function measureCap(
  body: { flat: BoundaryModel } | { round: MeridianModel },
  { ka, couplingScale }: { ka: number; couplingScale?: number },
): { levelDb: number; field: number } {
  const k = ka / RADIUS_M
  const request = {
    frequencyHz: (k * AIR.soundSpeed) / (2 * Math.PI),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: POINTS_M,
    ...(couplingScale !== undefined && { couplingScale }),
  }
  const { pressure } =
    'flat' in body ? solveFrequency(body.flat, request) : solveMeridian(body.round, request)
  const correction = 'flat' in body ? areaCorrection(body.flat, CAP_AREA) : 1
  const exact = capSeries({
    k,
    a: RADIUS_M,
    capRad: CAP_RAD,
    r: DISTANCE_M,
    anglesRad: ANGLES_RAD,
    impedance: AIR.density * AIR.soundSpeed,
  })
  return {
    levelDb: worstLevelErrorDb(pressure, seriesOf(exact), {
      floorDb: -25,
      correctionDb: 20 * Math.log10(correction),
    }),
    field: relativeDifference(
      pressure.map((value) => correction * value),
      exact,
    ),
  }
}
