import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import type { Vector3 } from '../geometry/vector3.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { legacyFrame } from './legacy-frame.ts'

/**
 * A square source of side 2 at height 1, with a square funnel up to a mouth of side 4 at height 11 and a
 * point behind it at height `rear`. Only what the rules look at: the source's normal is up.
 */
function funnel(rear: number, turn: (v: Vector3) => Vector3 = (v) => v): TriangleSurface {
  const source = [
    [-1, -1, 1],
    [1, -1, 1],
    [1, 1, 1],
    [-1, 1, 1],
  ].map((v) => turn(v as [number, number, number]))
  const mouth = [
    [-2, -2, 11],
    [2, -2, 11],
    [2, 2, 11],
    [-2, 2, 11],
  ].map((v) => turn(v as [number, number, number]))
  const surface = surfaceFromTriangles([
    [source[0], source[1], source[2]],
    [source[0], source[2], source[3]],
    [mouth[0], mouth[2], mouth[1]],
    [mouth[0], mouth[3], mouth[2]],
    [source[0], source[2], turn([0, 0, rear])],
  ])
  const { source: moving, wall } = SURFACE_TAG
  return { ...surface, tags: Uint8Array.of(moving, moving, wall, wall, wall) }
}

const close = (v: Vector3) => v.map((value) => expect.closeTo(value, 12))

test('the axis is the source normal, the origin its centre, the mouth at the foremost vertices', () => {
  const frame = legacyFrame(funnel(-2))

  expect(frame.axis).toEqual(close([0, 0, 1]))
  expect(frame.origin).toEqual(close([0, 0, 1]))
  expect(frame.mouthDistanceM).toBeCloseTo(10, 12)
})

test('a horn along +z has positive vertical angles downwards, as in the older documents', () => {
  const frame = legacyFrame(funnel(-2))

  expect(frame.right).toEqual(close([1, 0, 0]))
  expect(frame.up).toEqual(close([0, -1, 0]))
})

test('a horn along +y has positive vertical angles at +z', () => {
  const frame = legacyFrame(funnel(-2, ([x, y, z]) => [x, z, -y]))

  expect(frame.axis).toEqual(close([0, 1, 0]))
  expect(frame.up).toEqual(close([0, 0, 1]))
})

test('a horn along x takes y as its right', () => {
  const frame = legacyFrame(funnel(-2, ([x, y, z]) => [z, y, -x]))

  expect(frame.axis).toEqual(close([1, 0, 0]))
  expect(frame.right).toEqual(close([0, 1, 0]))
})

test('the axis points to the side where more of the body lies', () => {
  const frame = legacyFrame(funnel(-30))

  expect(frame.axis).toEqual(close([0, 0, -1]))
  expect(frame.mouthDistanceM).toBeCloseTo(31, 12)
})

test('source triangles that look backwards count with their normals turned', () => {
  const surface = funnel(-2)
  surface.triangles.set([surface.triangles[4], surface.triangles[3]], 3)

  expect(legacyFrame(surface).axis).toEqual(close([0, 0, 1]))
})

test('without a source the longest extent of the body is the axis', () => {
  const surface = { ...funnel(-8), tags: new Uint8Array(5).fill(SURFACE_TAG.wall) }

  const { axis } = legacyFrame(surface)
  expect(Math.abs(axis[2])).toBeGreaterThan(0.99)
})
