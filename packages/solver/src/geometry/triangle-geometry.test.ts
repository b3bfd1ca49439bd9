import { expect, test } from 'vitest'
import { octasphere } from '../testing/octasphere.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { triangleGeometry } from './triangle-geometry.ts'

const RIGHT_TRIANGLE = surfaceFromTriangles([
  [
    [1, 1, 5],
    [4, 1, 5],
    [1, 5, 5],
  ],
])

test('a right triangle has its normal by the right hand, its area, centre and longest edge', () => {
  const geometry = triangleGeometry(RIGHT_TRIANGLE)

  expect([...geometry.normals]).toEqual([0, 0, 1])
  expect(geometry.areas[0]).toBe(6)
  expect([...geometry.centroids]).toEqual([2, 7 / 3, 5])
  expect(geometry.longestEdges[0]).toBe(5)
})

test('the curl of a hat is its gradient turned about the normal', () => {
  const { hatCurls } = triangleGeometry(RIGHT_TRIANGLE)

  // Hat 0 is 1 − x/3 − y/4 from its corner: gradient (−1/3, −1/4), and n × gradient is (1/4, −1/3) up to its
  // sign.
  expect(hatCurls[0]).toBeCloseTo(-1 / 4, 15)
  expect(hatCurls[1]).toBeCloseTo(1 / 3, 15)
  for (const axis of [0, 1, 2]) {
    expect(hatCurls[axis] + hatCurls[3 + axis] + hatCurls[6 + axis]).toBeCloseTo(0, 15)
  }
})

test('a closed surface has no net normal area', () => {
  const { normals, areas } = triangleGeometry(octasphere(1, 2))

  for (const axis of [0, 1, 2]) {
    const net = areas.reduce((sum, area, t) => sum + area * normals[3 * t + axis], 0)
    // Rounding of 128 terms of size 0.1.
    expect(Math.abs(net)).toBeLessThan(1e-13)
  }
})
