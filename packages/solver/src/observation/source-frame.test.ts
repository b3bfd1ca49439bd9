import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { cross, type Vector3 } from '../geometry/vector3.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { sourceFrame } from './source-frame.ts'

/** A tetrahedron with a right angle at `at`, its face in the plane z = at z turned up (+z) or down. */
function wedge(at: Vector3, facing: 'up' | 'down'): TriangleSurface {
  const [x, y, z] = at
  const tip: Vector3 = [x, y, facing === 'up' ? z - 5 : z + 5]
  const [a, b, c]: Vector3[] = [at, [x + 3, y, z], [x, y + 3, z]]
  const outward = surfaceFromTriangles([
    [a, b, c],
    [a, c, tip],
    [a, tip, b],
    [b, tip, c],
  ])
  if (facing === 'down') outward.triangles.reverse()
  const { source, wall } = SURFACE_TAG
  return {
    ...outward,
    tags: facing === 'up' ? Uint8Array.of(source, wall, wall, wall) : Uint8Array.of(wall, wall, wall, source),
  }
}

const close = (v: Vector3) => v.map((value) => expect.closeTo(value, 12))

test('the axis is where the source pushes the air, wherever the rest of the body lies', () => {
  const up = sourceFrame(wedge([0, 0, 0], 'up'))
  expect(up.axis).toEqual(close([0, 0, 1]))
  expect(up.origin).toEqual(close([1, 1, 0]))
  expect(up.mouthDistanceM).toBeCloseTo(0, 12)

  const down = sourceFrame(wedge([0, 0, 7], 'down'))
  expect(down.axis).toEqual(close([0, 0, -1]))
  expect(down.origin).toEqual(close([1, 1, 7]))
})

test('the mouth plane touches the foremost vertex', () => {
  const body = wedge([0, 0, 0], 'up')
  const horn = { ...body, vertices: Float64Array.of(...body.vertices, 9, 9, 4.5) }
  expect(sourceFrame(horn).mouthDistanceM).toBeCloseTo(4.5, 12)
})

test('right, up and axis are a right-handed frame with right along x', () => {
  const { axis, right, up } = sourceFrame(wedge([1, 2, 3], 'down'))
  expect(right).toEqual(close([1, 0, 0]))
  expect(cross(right, up)).toEqual(close(axis))
})

test('a body that moves all around has its axis along +z', () => {
  const body = wedge([0, 0, 0], 'up')
  const { axis } = sourceFrame({ ...body, tags: new Uint8Array(4).fill(SURFACE_TAG.source) })
  expect(axis).toEqual([0, 0, 1])
})
