import { expect, test } from 'vitest'
import { sharpestFoldDeg } from './sharpest-fold.ts'

/** A tetrahedron over the triangle (1,0) (−1,1) (−1,−1) with its apex at a height above the centre. */
function tetrahedron(height: number) {
  return {
    vertices: Float64Array.from([2, 0, 0, -1, Math.sqrt(3), 0, -1, -Math.sqrt(3), 0, 0, 0, height]),
    triangles: Uint32Array.from([0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3]),
    tags: new Uint8Array(4).fill(1),
  }
}

test('the fold of a regular tetrahedron is the complement of its dihedral angle', () => {
  // Edge 2√3, height edge · √(2/3) = 2√2; normals of neighbours meet at 180° − arccos(1/3).
  expect(sharpestFoldDeg(tetrahedron(2 * Math.SQRT2))).toBeCloseTo(
    180 - (Math.acos(1 / 3) * 180) / Math.PI,
    10,
  )
})

test('the fold of a flat tetrahedron comes near 180 degrees', () => {
  // Base and side faces enclose atan(height / 1).
  expect(sharpestFoldDeg(tetrahedron(0.01))).toBeCloseTo(180 - (Math.atan(0.01) * 180) / Math.PI, 8)
})
