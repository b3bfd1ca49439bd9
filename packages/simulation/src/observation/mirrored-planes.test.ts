import { designFrame, type ObservationFrame } from '@hornbench/solver'
import { expect, test } from 'vitest'
import { mirroredPlanes } from './mirrored-planes.ts'

const arcs = { planes: ['horizontal', 'vertical', 'diagonal'], diagonalDeg: 30, distanceM: 2 } as const
const upright = designFrame(0.1)
const mirroredIn = (planes: { x: boolean; y: boolean }, frame: ObservationFrame = upright) =>
  mirroredPlanes({ frame, mirrors: { planes, reasons: [] } }, arcs)

test('a plane is mirrored when its other side is the image in x = 0 or y = 0, or in both', () => {
  expect(mirroredIn({ x: true, y: false })).toEqual(['horizontal'])
  expect(mirroredIn({ x: false, y: true })).toEqual(['vertical'])
  expect(mirroredIn({ x: true, y: true })).toEqual(['horizontal', 'vertical', 'diagonal'])
  expect(mirroredIn({ x: false, y: false })).toEqual([])
})

test('it is not when the axis leaves the mirror plane', () => {
  const beside: ObservationFrame = { ...upright, origin: [0.1, 0, 0] }
  expect(mirroredIn({ x: true, y: true }, beside)).toEqual(['vertical'])
  // A horn along y: of its arcs only the horizontal one crosses x = 0.
  const lying: ObservationFrame = { ...upright, axis: [0, 1, 0], right: [1, 0, 0], up: [0, 0, -1] }
  expect(mirroredIn({ x: true, y: true }, lying)).toEqual(['horizontal'])
})
