import { createMeridianModel, solveMeridian, type Meridian } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { relativeDifference, relativeError, relativeL2Error } from './complex-figures.ts'
import { AIR } from './reference-case.ts'
import type { Complex } from './sphere-closed-form.ts'
import { spherePressure } from './sphere-closed-form.ts'
import { sphereMeridian, sphereMeridianModel } from './sphere-meridian.ts'

const RADIUS_M = 0.1
const ELEMENTS = 24
const hzOf = (ka: number) => ((ka / RADIUS_M) * AIR.soundSpeed) / (2 * Math.PI)

/** The relative L2 error of a pulsating sphere from its surface to 2 m. */
export function measurePulsatingMeridian(elements: number, ka: number): number {
  const radii = [RADIUS_M, 0.11, 0.2, 0.5, 2]
  const { pressure } = solveMeridian(sphereMeridianModel(RADIUS_M, elements, 180), {
    frequencyHz: hzOf(ka),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(radii.flatMap((r) => [0.6 * r, 0, 0.8 * r])),
  })
  const exact = radii.map((r) => {
    const at = { k: ka / RADIUS_M, a: RADIUS_M, r, cosTheta: 0.8, impedance: AIR.density * AIR.soundSpeed }
    return spherePressure(0, at)
  })
  return relativeL2Error(pressure, 1, { re: exact.map(({ re }) => re), im: exact.map(({ im }) => im) })
}

/** As `measureReciprocity`, for the cap of a sphere of 24 elements and a ring on its side, at ka 4. */
export function measureMeridianReciprocity(): number {
  const cap = [0, 1, 2, 3]
  const ring = [14, 15]
  return relativeError(pressureOver(cap, ring), pressureOver(ring, cap))
}

/** ∫ p dA over some elements while others move with 1 m/s, by the angle, in which elements and hats are linear. */
function pressureOver(moving: readonly number[], listening: readonly number[]): Complex {
  const tags = new Uint8Array(ELEMENTS).fill(SURFACE_TAG.wall)
  for (const element of moving) tags[element] = SURFACE_TAG.source
  const { nodes } = sphereMeridian(RADIUS_M, ELEMENTS, 30)
  const { surfacePressure } = solveMeridian(createMeridianModel({ nodes, tags }), {
    frequencyHz: hzOf(4),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: new Float64Array(0),
  })
  const steps = 50
  const total = { re: 0, im: 0 }
  const angleOf = (node: number) => Math.atan2(nodes[2 * node], nodes[2 * node + 1])
  for (const element of listening) {
    const [from, to] = [angleOf(2 * element), angleOf(2 * element + 2)]
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps
      const weight = Math.sin(from + share * (to - from)) * (to - from)
      for (const [end, hat] of [
        [element, 1 - share],
        [element + 1, share],
      ]) {
        total.re += weight * hat * surfacePressure[2 * end]
        total.im += weight * hat * surfacePressure[2 * end + 1]
      }
    }
  }
  return total
}

/** The relative change of the pressure at four points when a meridian and they are moved along the axis, or enlarged at the same ka. */
export function measureMeridianInvariance(change: 'shifting' | 'enlarging'): number {
  const factor = change === 'enlarging' ? 3 : 1
  const shiftM = change === 'shifting' ? 0.7 : 0
  const meridian = sphereMeridian(RADIUS_M, ELEMENTS, 30)
  const points = Float64Array.of(0, 0, 2, 1, 1, 1, -0.3, 0.2, -0.5, 0.2, 0, 0)
  const nodes = meridian.nodes.map((value, i) => factor * value + (i % 2 === 1 ? shiftM : 0))
  const pressureOf = (body: Meridian, pointsM: Float64Array, frequencyHz: number) =>
    solveMeridian(createMeridianModel(body), { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM })
      .pressure
  return relativeDifference(
    pressureOf(
      { ...meridian, nodes },
      points.map((value, i) => factor * value + (i % 3 === 2 ? shiftM : 0)),
      2000 / factor,
    ),
    pressureOf(meridian, points, 2000),
  )
}
