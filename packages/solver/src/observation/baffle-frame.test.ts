import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import type { Vector3 } from '../geometry/vector3.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { baffleFrame } from './baffle-frame.ts'
import { referencePointM } from './observation-frame.ts'

/** A tetrahedral cavity whose aperture lies in the plane x = 4, its source being the face in z = 0; normals into it. */
function cavity() {
  const tip: Vector3 = [1, 0, 0]
  const [a, b, c]: Vector3[] = [
    [4, 0, 0],
    [4, 3, 0],
    [4, 0, 3],
  ]
  const { interface: aperture, source, wall } = SURFACE_TAG
  return {
    ...surfaceFromTriangles([
      [a, c, b],
      [tip, a, b],
      [tip, b, c],
      [tip, c, a],
    ]),
    tags: Uint8Array.of(aperture, source, wall, wall),
  }
}

test('the axis leads out of the mouth, whatever the source faces', () => {
  const frame = baffleFrame(cavity())
  expect(frame.axis).toEqual([1, 0, 0].map((value) => expect.closeTo(value, 12)))
  expect(referencePointM(frame, 'mouth')).toEqual([4, 1, 1].map((value) => expect.closeTo(value, 12)))
})

test('the origin lies as deep as the centre of the source', () => {
  const frame = baffleFrame(cavity())
  expect(frame.mouthDistanceM).toBeCloseTo(1, 12)
  expect(frame.origin).toEqual([3, 1, 1].map((value) => expect.closeTo(value, 12)))
})
