import {
  createMeridianModel,
  designFrame,
  type MeridianModel,
  solveMeridian,
  sphereGrid,
} from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { baffledMeridian, parseDesign } from '@hornbench/waveguide'
import { levelDb, relativeError } from './complex-figures.ts'
import { arcPoints } from './measure-axisymmetric.ts'
import { ROSSE_90 } from './measure-meridian-convergence.ts'
import { AIR, type BaffledPistonCase, type ComplexSeries } from './reference-case.ts'
import { flangedTube, mouthReflection } from './flanged-tube.ts'
import { type Stretch, straightMeridian } from './straight-meridian.ts'
import { hornRadiusAt, type SlenderHorn, websterImpedance } from './webster.ts'

const RHO_C = AIR.density * AIR.soundSpeed

function solve(model: MeridianModel, frequencyHz: number, pointsM: Float64Array) {
  return solveMeridian(model, { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM })
}

/**
 * A piston in a baffle as a cavity: below an aperture of the same size, with a film of air between them. It tests every
 * part of the equations, and is the piston up to the depth of the film by its radius.
 */
export function filmPistonModel(radiusM: number, elements: number, depth = 1e-5): MeridianModel {
  const bottomM = -depth * radiusM
  return createMeridianModel(
    straightMeridian(bottomM, [
      { to: [radiusM, bottomM], tag: SURFACE_TAG.source, elements, gradedTo: 'end' },
      { to: [radiusM, 0], tag: SURFACE_TAG.wall, elements: 2 },
      { to: [0, 0], tag: SURFACE_TAG.interface, elements, gradedTo: 'start' },
    ]),
  )
}

/** The largest difference by the largest entry. */
function worstError(pressure: Float64Array, from: number, { re, im }: ComplexSeries): number {
  const errors = re.map((real, i) =>
    Math.hypot(pressure[2 * (from + i)] - real, pressure[2 * (from + i) + 1] - im[i]),
  )
  return Math.max(...errors) / Math.max(...re.map((real, i) => Math.hypot(real, im[i])))
}

/** Errors against the closed forms of the piston; the directivity index in dB, all others as shares. */
export function measureFilmPiston(piston: BaffledPistonCase, model: MeridianModel, index: number) {
  const { onAxisZ, polarAngleDeg, polarDistance } = piston.observation
  const { reference } = piston
  const farM = 1000
  const grid = frontGrid(farM)
  const solution = solve(
    model,
    piston.frequencies[index],
    Float64Array.from([
      ...onAxisZ.flatMap((z) => [0, 0, z]),
      ...arcPoints(polarAngleDeg, polarDistance),
      ...arcPoints(polarAngleDeg, farM),
      ...grid.pointsM,
    ]),
  )
  const polar = onAxisZ.length
  const far = polar + polarAngleDeg.length
  const { pressure } = solution
  const magnitude = (i: number) => Math.hypot(pressure[2 * i], pressure[2 * i + 1])
  const pattern = reference.farFieldDirectivity[index].map((expected, i) =>
    Math.abs(magnitude(far + i) / magnitude(far) - Math.abs(expected)),
  )
  const squares = squareSum(grid.weights, pressure.subarray(2 * (far + polarAngleDeg.length)))
  const directivityDb = 10 * Math.log10((4 * Math.PI * magnitude(far) ** 2) / squares)
  const { re, im } = reference.specificImpedance
  return {
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
    onAxis: worstError(pressure, 0, reference.pressureOnAxis[index]),
    polar: worstError(pressure, polar, reference.pressurePolar2m[index]),
    pattern: Math.max(...pattern),
    directivityDb: Math.abs(directivityDb - reference.directivityIndexHalfSpaceDb[index]),
  }
}

/** What the mouth of a flanged tube does at ka; its end correction by its radius tends to 0.8217 for ka → 0. */
export function measureFlangedTube(perRadius: number, ka: number) {
  const [radiusM, lengthM] = [0.1, 0.3]
  const wavenumber = ka / radiusM
  const model = createMeridianModel(flangedTube({ radiusM, lengthM, perRadius }))
  const frequencyHz = frequencyOf(wavenumber)
  const { impedance } = solve(model, frequencyHz, Float64Array.of(0, 0, 1))
  const z = { re: impedance.re / RHO_C, im: impedance.im / RHO_C }
  const { magnitude, endCorrectionM } = mouthReflection(z, wavenumber, lengthM)
  return {
    endCorrection: endCorrectionM / radiusM,
    magnitude,
    powerGap: measureBaffledPower(model, frequencyHz, radiusM),
  }
}

/**
 * The impedance of a slender horn against Webster's equation with the flanged mouth's (ka)²/2 − 0.8217 ika.
 *
 * @param ka of the mouth
 */
export function measureSlenderHorn(horn: SlenderHorn, ka: number): number {
  const { throatM, mouthM, lengthM } = horn
  const radiusAt = hornRadiusAt(horn)
  const wall = Array.from({ length: 60 }, (_, i): Stretch => {
    const share = 0.5 - 0.5 * Math.cos((Math.PI * (i + 1)) / 60)
    const z = i === 59 ? 0 : (share - 1) * lengthM
    return { to: [radiusAt(share * lengthM), z], tag: SURFACE_TAG.wall, elements: 1 }
  })
  const model = createMeridianModel(
    straightMeridian(-lengthM, [
      { to: [throatM, -lengthM], tag: SURFACE_TAG.source, elements: 8, gradedTo: 'end' },
      ...wall,
      { to: [0, 0], tag: SURFACE_TAG.interface, elements: 8, gradedTo: 'start' },
    ]),
  )
  const wavenumber = ka / mouthM
  const mouth = { re: 0.5 * RHO_C * ka * ka, im: -0.8217 * RHO_C * ka }
  const { impedance } = solve(model, frequencyOf(wavenumber), Float64Array.of(0, 0, 1))
  return relativeError(impedance, websterImpedance(horn, wavenumber, mouth))
}

/**
 * The worst error of the impedance of a coarse tube, as long as it is wide, against a fine one: around the frequencies at which its
 * air would resonate if it were closed by a rigid or a soft lid, and at these frequencies.
 */
export function measureCavityScan(perRadius: number): { around: number; at: number } {
  const [radiusM, lengthM] = [0.1, 0.1]
  const [coarse, fine] = [perRadius, 24].map((each) =>
    createMeridianModel(flangedTube({ radiusM, lengthM, perRadius: each })),
  )
  const worstOf = (kas: readonly number[]) =>
    Math.max(
      ...kas.map((ka) => {
        const [found, expected] = [coarse, fine].map((model) =>
          solve(model, frequencyOf(ka / radiusM), Float64Array.of(0, 0, 1)),
        )
        return relativeError(found.impedance, expected.impedance)
      }),
    )
  const zero = 2.40483
  return {
    around: worstOf(Array.from({ length: 41 }, (_, i) => 2.2 + 0.05 * i)),
    at: worstOf([zero, Math.PI, 3.83171, Math.hypot(zero, Math.PI)]),
  }
}

/** Round waveguides, the last of which ends before it turns back. */
export const BAFFLED_DESIGNS = {
  osse: { formula_type: 'OSSE', L: 100, a: 35, a0: 10, r0: 12.7, k: 1, s: 0.6, n: 4, q: 0.995 },
  cone: { formula_type: 'OSSE', L: 80, a: 30, a0: 30, r0: 12.7, k: 1, s: 0, n: 4, q: 0.995 },
  rosse: { ...ROSSE_90, tmax: 0.55 },
} as const

/** The outline of the air in a design behind a baffle, elements up to `longestMm`. */
export function baffledDesignModel(
  design: Readonly<Record<string, unknown>>,
  longestMm: number,
): MeridianModel {
  const { nodesMm, tags } = baffledMeridian(parseDesign(design), longestMm)
  return createMeridianModel({ nodes: nodesMm.map((mm) => mm / 1000), tags })
}

/** Errors of a design with six elements by wavelength against one with elements of 1.2 mm: on axis, to 85°, of the impedance. */
export function measureBaffledConvergence(
  design: Readonly<Record<string, unknown>>,
  frequenciesHz: readonly number[],
) {
  const pointsM = arcPoints(
    Array.from({ length: 18 }, (_, i) => 5 * i),
    2,
  )
  const fine = baffledDesignModel(design, 1.2)
  return frequenciesHz.map((frequencyHz) => {
    const model = baffledDesignModel(design, (1000 * AIR.soundSpeed) / (6 * frequencyHz))
    const [found, expected] = [model, fine].map((each) => solve(each, frequencyHz, pointsM))
    const errorsDb = Array.from({ length: 18 }, (_, i) =>
      Math.abs(levelDb(found.pressure, i) - levelDb(expected.pressure, i)),
    )
    return {
      frequencyHz,
      elements: model.geometry.elements,
      onAxisDb: errorsDb[0],
      worstDb: Math.max(...errorsDb),
      impedance: relativeError(found.impedance, expected.impedance),
    }
  })
}

/** Power of a disc of `throatRadiusM` less that far in front, by the apparent power. */
export function measureBaffledPower(
  model: MeridianModel,
  frequencyHz: number,
  throatRadiusM: number,
): number {
  const distanceM = 50
  const grid = frontGrid(distanceM)
  const { impedance, pressure } = solve(model, frequencyHz, grid.pointsM)
  const farPower = (distanceM ** 2 * squareSum(grid.weights, pressure)) / (2 * RHO_C)
  const halfArea = 0.5 * Math.PI * throatRadiusM ** 2
  return Math.abs(halfArea * impedance.re - farPower) / (halfArea * Math.hypot(impedance.re, impedance.im))
}

/** A sphere around the origin; what is behind the baffle is 0. */
function frontGrid(distanceM: number) {
  return sphereGrid(designFrame(0), { polarNodes: 64, distanceM, centreM: [0, 0, 0] })
}

function squareSum(weights: Float64Array, pressure: Float64Array): number {
  return weights.reduce(
    (sum, weight, i) => sum + weight * (pressure[2 * i] ** 2 + pressure[2 * i + 1] ** 2),
    0,
  )
}

function frequencyOf(wavenumber: number): number {
  return (wavenumber * AIR.soundSpeed) / (2 * Math.PI)
}
