import { checkClosedOriented, signedVolume } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { mirrorSurface } from './mirror-surface.ts'

/** The part x ≥ 0, y ≥ 0 of the octahedron |x| + |y| + |z| = 1: two triangles, open on the mirror planes. */
const QUARTER = {
  vertices: Float64Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, -1]),
  triangles: Uint32Array.from([0, 1, 2, 1, 0, 3]),
  tags: Uint8Array.from([1, 2]),
}

test('a quarter of an octahedron becomes the octahedron', () => {
  const whole = mirrorSurface(QUARTER, { x: true, y: true })
  expect(whole.vertices.length / 3).toBe(6)
  expect(checkClosedOriented(whole)).toMatchObject({
    isClosedOriented: true,
    components: 1,
    eulerCharacteristic: 2,
  })
  expect(signedVolume(whole)).toBeCloseTo(4 / 3, 15)
  expect([...whole.tags]).toEqual([1, 2, 1, 2, 1, 2, 1, 2])
})

test('the original comes first, and no coordinate is a negative zero', () => {
  const whole = mirrorSurface(QUARTER, { x: true, y: true })
  expect(whole.triangles.slice(0, 6)).toEqual(QUARTER.triangles)
  expect(whole.vertices.some((x) => Object.is(x, -0))).toBe(false)
})

test('without a mirror plane nothing is added', () => {
  expect(mirrorSurface(QUARTER, { x: false, y: false })).toEqual(QUARTER)
})
