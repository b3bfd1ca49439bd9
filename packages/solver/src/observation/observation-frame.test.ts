import { expect, test } from 'vitest'
import { cross } from '../geometry/vector3.ts'
import { designFrame, referencePointM } from './observation-frame.ts'

const FRAME = designFrame(0.13)

test('the frame of a design is right-handed: right × up is the axis', () => {
  expect(cross(FRAME.right, FRAME.up)).toEqual(FRAME.axis)
})

test('distances count from the throat, the mouth or the origin of the coordinates', () => {
  const moved = { ...FRAME, origin: [1, 2, 3] as const }

  expect(referencePointM(moved, 'throat')).toEqual([1, 2, 3])
  expect(referencePointM(moved, 'mouth')).toEqual([1, 2, 3.13])
  expect(referencePointM(moved, 'origin')).toEqual([0, 0, 0])
})
