import { expect, test } from 'vitest'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'

function wallsOf(changes: Record<string, unknown>) {
  return sheetsOf({ ...ROUND_OSSE, ...changes }).walls
}

test('the wall is thickened in the throat plane at the throat and along its normal further on', () => {
  const [wall] = wallsOf({ wall_thickness: 4 })
  expect(wall.frameAt(0.4, 0).intoSolid[2]).toBeCloseTo(0, 15)
  const length = wall.lengthMmAt(0.4)
  const { tangent, intoSolid } = wall.frameAt(0.4, 13 / length)
  expect(tangent[0] * intoSolid[0] + tangent[1] * intoSolid[1] + tangent[2] * intoSolid[2]).toBeCloseTo(0, 12)
})

test.each([0, 15, 45, 70])('the outside never moves backwards at a throat angle of %d degrees', (a0) => {
  const [wall] = wallsOf({ a0, a: 60, wall_thickness: 6 })
  let previous = 0
  for (let i = 1; i <= 100; i++) {
    const { point, intoSolid } = wall.frameAt(0, (0.3 * i) / 100)
    const z = point[2] + 6 * intoSolid[2]
    expect(z).toBeGreaterThan(previous)
    previous = z
  }
})

test('a wall with a kink has two stretches that meet, with different normals', () => {
  const [throatSide, mouthSide] = wallsOf({ q: 2 })
  const end = throatSide.frameAt(0.2, 1)
  const start = mouthSide.frameAt(0.2, 0)
  // The second stretch starts 1e-9 of the length behind the kink.
  start.point.forEach((x, c) => expect(x).toBeCloseTo(end.point[c], 4))
  expect(end.intoSolid[2]).toBeCloseTo(-1, 12)
  expect(start.intoSolid[2]).toBeGreaterThan(-0.9)
})
