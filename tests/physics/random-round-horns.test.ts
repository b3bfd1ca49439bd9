import { designFrame, solveMeridian, sphereGrid } from '@hornbench/solver'
import { buildHornSurface, HornMeshError, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { createRandomSource } from '../waveguide/random-source.ts'
import { designMeridianModel } from './measure-axisymmetric.ts'
import { AIR } from './reference-case.ts'

const HORNS = 16
const DISTANCE_M = 50

const { between, happens } = createRandomSource(20)

test('whatever a round horn looks like, the power that leaves its source arrives in the far field', () => {
  const grid = sphereGrid(designFrame(0.05), {
    polarNodes: 24,
    distanceM: DISTANCE_M,
    centreM: [0, 0, 0.05],
  })
  let solved = 0
  while (solved < HORNS) {
    const design = happens(0.6) ? randomOsse() : randomRosse()
    const sourceAreaM2 = sourceAreaOf(design)
    if (sourceAreaM2 === undefined) continue
    solved += 1
    const model = designMeridianModel(design, 5)
    for (const frequencyHz of [100, 700, 3000, 6000]) {
      const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: grid.pointsM }
      const { pressure, impedance } = solveMeridian(model, request)
      const squares = grid.weights.reduce(
        (sum, weight, i) => sum + weight * (pressure[2 * i] ** 2 + pressure[2 * i + 1] ** 2),
        0,
      )
      const farPower = (DISTANCE_M ** 2 * squares) / (2 * AIR.density * AIR.soundSpeed)
      const gap = 0.5 * sourceAreaM2 * impedance.re - farPower
      const apparent = 0.5 * sourceAreaM2 * Math.hypot(impedance.re, impedance.im)
      expect(Math.abs(gap) / apparent, JSON.stringify(design)).toBeLessThan(5e-3)
    }
  }
})

function randomOsse() {
  return {
    formula_type: 'OSSE',
    L: between(20, 200),
    a: between(20, 60),
    a0: between(2, 25),
    r0: between(8, 25),
    k: between(0.8, 6),
    s: between(0.2, 1.2),
    n: between(2, 6),
    q: between(0.9, 1.05),
    ...(happens(0.3) ? { throat_ext_length: between(3, 30), throat_ext_angle: between(0, 10) } : {}),
    ...(happens(0.2) ? { slot_length: between(2, 15) } : {}),
    ...(happens(0.2) ? { rot: between(-10, 10) } : {}),
    ...shell(),
  }
}

function randomRosse() {
  return {
    formula_type: 'R-OSSE',
    R: between(60, 200),
    a: between(20, 50),
    a0: between(2, 20),
    r0: between(8, 25),
    k: between(1, 4),
    r: between(0.2, 0.6),
    b: between(0.1, 0.6),
    m: between(0.6, 0.9),
    q: between(3, 5),
    tmax: happens(0.3) ? between(1, 1.1) : 1,
    ...shell(),
  }
}

function shell() {
  return {
    wall_thickness: between(2, 12),
    source_shape: happens(0.2) ? 'cap' : 'flat',
    throat_res: 8,
    mouth_res: 20,
    rear_res: 25,
  }
}

/** `undefined` for a horn that can't be meshed. */
function sourceAreaOf(design: Readonly<Record<string, unknown>>): number | undefined {
  try {
    return buildHornSurface(parseDesign(design)).nominalSourceAreaMm2 * 1e-6
  } catch (error) {
    if (error instanceof HornMeshError) return undefined
    throw error
  }
}
