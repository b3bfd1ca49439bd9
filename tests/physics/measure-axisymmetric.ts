import {
  createMeridianModel,
  designFrame,
  type MeridianModel,
  solveMeridian,
  sphereGrid,
} from '@hornbench/solver'
import { isRound, parseDesign, roundMeridian } from '@hornbench/waveguide'
import {
  levelDb,
  referenceLevelDb,
  relativeError,
  relativeL2Error,
  worstLevelErrorDb,
} from './complex-figures.ts'
import { AIR, type HornCase, type SphericalCapCase } from './reference-case.ts'

/** Points on an arc in the plane y = 0 around the origin. */
export function arcPoints(anglesDeg: readonly number[], distanceM: number): Float64Array {
  const radians = anglesDeg.map((angle) => (angle * Math.PI) / 180)
  return Float64Array.from(radians.flatMap((a) => [distanceM * Math.sin(a), 0, distanceM * Math.cos(a)]))
}

/** Errors of a cap on a sphere against the Legendre series. */
export function measureCapMeridian(cap: SphericalCapCase, model: MeridianModel, index: number) {
  const { angleDeg, distance } = cap.observation
  const solution = solveMeridian(model, {
    frequencyHz: cap.frequencies[index],
    medium: AIR,
    sourceVelocity: 1,
    pointsM: arcPoints(angleDeg, distance),
  })
  const { re, im } = cap.reference.specificImpedanceMeanOverCap
  return {
    levelDb: worstLevelErrorDb(solution.pressure, cap.reference.pressure[index]),
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
  }
}

/** As `measureIrregularScan`, on the meridian. */
export function measureMeridianScan(cap: SphericalCapCase, model: MeridianModel, couplingScale: number) {
  const { angleDeg, distance, frequencies, pressure } = cap.irregularScan
  const pointsM = arcPoints(angleDeg, distance)
  const errors = frequencies.map((frequencyHz, index) => {
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM, couplingScale }
    return relativeL2Error(solveMeridian(model, request).pressure, 1, pressure[index])
  })
  const median = errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)]
  return { errors, median, worstOverMedian: Math.max(...errors) / median }
}

/** The horn of the reference case by its own outline, a polyline whose segments become elements. */
export function hornOutlineModel({ meridian }: HornCase): MeridianModel {
  const { rhoZ, tags } = meridian
  const nodes = rhoZ.flatMap(([rho, z], i) => {
    const before = rhoZ[i - 1]
    return before === undefined ? [rho, z] : [0.5 * (rho + before[0]), 0.5 * (z + before[1]), rho, z]
  })
  return createMeridianModel({ nodes: Float64Array.from(nodes), tags: Uint8Array.from(tags) })
}

/** Errors against the converged solution of another axisymmetric method. */
export function measureHornOutline(horn: HornCase, model: MeridianModel, index: number) {
  const { pressure, specificImpedance } = horn.results.axisymmetric_304_segments
  const { angleDeg, distance } = horn.observation
  const solution = solveMeridian(model, {
    frequencyHz: horn.frequencies[index],
    medium: AIR,
    sourceVelocity: 1,
    pointsM: arcPoints(angleDeg, distance),
  })
  const reference = pressure.horizontal[index]
  const { re, im } = specificImpedance
  return {
    onAxisDb: Math.abs(levelDb(solution.pressure, 0) - referenceLevelDb(reference, 0)),
    levelDb: worstLevelErrorDb(solution.pressure, reference),
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
  }
}

/** The meridian of a round design, elements up to `longestMm`. */
export function designMeridianModel(
  design: Readonly<Record<string, unknown>>,
  longestMm: number,
): MeridianModel {
  const parsed = parseDesign(design)
  if (!isRound(parsed)) throw new Error('The design is not round.')
  const { nodesMm, tags } = roundMeridian(parsed, longestMm)
  return createMeridianModel({ nodes: nodesMm.map((mm) => mm / 1000), tags })
}

/** As `measurePowerBalance`, on the meridian of a horn whose source is a disc of `throatRadiusM`. */
export function measureMeridianPower(
  model: MeridianModel,
  frequencyHz: number,
  throatRadiusM: number,
): number {
  const distanceM = 50
  const grid = sphereGrid(designFrame(0.05), { polarNodes: 32, distanceM, centreM: [0, 0, 0.025] })
  const { pressure, impedance } = solveMeridian(model, {
    frequencyHz,
    medium: AIR,
    sourceVelocity: 1,
    pointsM: grid.pointsM,
  })
  const squares = grid.weights.reduce(
    (sum, weight, i) => sum + weight * (pressure[2 * i] ** 2 + pressure[2 * i + 1] ** 2),
    0,
  )
  const farPower = (distanceM ** 2 * squares) / (2 * AIR.density * AIR.soundSpeed)
  const halfArea = 0.5 * Math.PI * throatRadiusM ** 2
  return Math.abs(halfArea * impedance.re - farPower) / (halfArea * Math.hypot(impedance.re, impedance.im))
}
