import { expect, test } from 'vitest'
import type { Enclosure } from '../../params/enclosure.ts'
import type { EnclosureBox } from './enclosure-box.ts'
import { enclosureField } from './enclosure-field.ts'

const BOX: EnclosureBox = {
  minX: -100,
  maxX: 300,
  minY: -50,
  maxY: 150,
  frontZ: 60,
  backZ: -140,
  edgeShape: 'rounded',
  edgeMm: 0,
  edgeDepthMm: 0,
}

const ENCLOSURE: Enclosure = {
  depthMm: 200,
  spacingMm: { left: 0, top: 0, right: 0, bottom: 0 },
  edgeShape: 'rounded',
  edgeMm: 0,
  frontEdgesMm: [10, 20, 30, 40],
  backEdgesMm: [50, 50, 50, 50],
}

test('edges are bilinear between the quadrants and linear from the front to the back', () => {
  const edgeAt = enclosureField(ENCLOSURE, BOX, 12)
  expect(edgeAt([300, 150, 60])).toBe(10)
  expect(edgeAt([-100, 150, 60])).toBe(20)
  expect(edgeAt([-100, -50, 60])).toBe(30)
  expect(edgeAt([300, -50, 60])).toBe(40)
  expect(edgeAt([100, 50, 60])).toBeCloseTo(25, 12)
  expect(edgeAt([300, 150, -40])).toBeCloseTo(30, 12)
  expect(edgeAt([300, 150, -140])).toBe(50)
})

test('edges close to the throat are at most three times as long as it is away', () => {
  const edgeAt = enclosureField(ENCLOSURE, { ...BOX, backZ: -2 }, 12)
  expect(edgeAt([5, 5, -2])).toBe(6)
  expect(edgeAt([22, 0, -2])).toBeCloseTo(3 * Math.hypot(10, 2), 12)
})
