import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { sourceAreaMm2, sourceSheet } from './source-sheet.ts'

function designWith(changes: Record<string, unknown>) {
  return parseDesign({ ...ROUND_OSSE, ...changes })
}

test('the area of a disc, an ellipse-like disc and a cap are those of geometry', () => {
  expect(sourceAreaMm2(designWith({}))).toBeCloseTo(Math.PI * 12.7 ** 2, 9)
  // ½ ∮ (12 + 2 cos 2p)² dp = π (12² + 2²/2)
  expect(sourceAreaMm2(designWith({ r0: '12 + 2*cos(2p)' }))).toBeCloseTo(Math.PI * 146, 9)
  const [radius, angle] = [12.7 / Math.sin(Math.PI / 6), Math.PI / 6]
  const cap = designWith({ a0: 30, source_shape: 'cap' })
  expect(sourceAreaMm2(cap)).toBeCloseTo(2 * Math.PI * radius ** 2 * (1 - Math.cos(angle)), 9)
})

test('a cap is a part of a sphere that ends in the throat circle at right angles to the wall', () => {
  const { pointAt } = sourceSheet(designWith({ a0: 30, source_shape: 'cap' }), 5)
  const sphereRadius = 12.7 / Math.sin(Math.PI / 6)
  const centreZ = -sphereRadius * Math.cos(Math.PI / 6)
  for (const u of [0, 0.3, 0.8, 1]) {
    const [x, y, z] = pointAt(0.7, u)
    expect(Math.hypot(x, y, z - centreZ)).toBeCloseTo(sphereRadius, 12)
  }
  const [x, y, z] = pointAt(0.7, 1)
  expect(Math.hypot(x, y)).toBeCloseTo(12.7, 12)
  expect(z).toBe(0)
  // Height r0 tan(a0/2) at the pole.
  expect(pointAt(0, 0)[2]).toBeCloseTo(12.7 * Math.tan(Math.PI / 12), 12)
})

test('a disc lies in the throat plane and ends on the throat outline', () => {
  const { pointAt } = sourceSheet(designWith({ r0: '12 + 2*cos(2p)' }), 5)
  const [x, y, z] = pointAt(0.7, 1)
  expect(Math.hypot(x, y)).toBeCloseTo(12 + 2 * Math.cos(1.4), 12)
  expect(z).toBe(0)
})
