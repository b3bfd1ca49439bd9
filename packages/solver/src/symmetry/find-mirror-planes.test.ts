import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { octasphere } from '../testing/octasphere.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { findMirrorPlanes } from './find-mirror-planes.ts'

const SPHERE = octasphere(0.1, 2)

/** The same sphere with its vertices in another order and each of them moved by up to `distance`. */
function shaken(distance: number): TriangleSurface {
  const random = seededRandom(3)
  const count = SPHERE.vertices.length / 3
  const place = Array.from({ length: count }, (_, v) => (v * 31 + 7) % count)
  const vertices = new Float64Array(3 * count)
  SPHERE.vertices.forEach((value, i) => {
    vertices[3 * place[Math.floor(i / 3)] + (i % 3)] = value + distance * random()
  })
  return { ...SPHERE, vertices, triangles: SPHERE.triangles.map((v) => place[v]) }
}

function moved(v: number, axis: number, by: number): TriangleSurface {
  const vertices = SPHERE.vertices.slice()
  vertices[3 * v + axis] += by
  return { ...SPHERE, vertices }
}

test('a sphere that is built from images has both planes', () => {
  expect(findMirrorPlanes(SPHERE)).toEqual({ planes: { x: true, y: true }, reasons: [] })
})

test('the order of the vertices and the last digits do not matter', () => {
  // The box has a diagonal of 0.35 m, of which 1e-5 is 3.5 µm.
  expect(findMirrorPlanes(shaken(8e-7)).planes).toEqual({ x: true, y: true })
  expect(findMirrorPlanes(shaken(1e-5)).planes).toEqual({ x: false, y: false })
})

test('a bump is a reason, with the vertex and the tolerance', () => {
  const bumped = SPHERE.vertices.findIndex(
    (value, i) => i % 3 === 0 && value !== 0 && SPHERE.vertices[i + 1] === 0,
  )
  const { planes, reasons } = findMirrorPlanes(moved(bumped / 3, 0, 1e-4))

  // The vertex lies on the plane y = 0 and stays there.
  expect(planes).toEqual({ x: false, y: true })
  expect(reasons).toEqual([
    expect.stringMatching(
      /^The mesh is not symmetric about x = 0: vertex \d+ has no image within 3\.5e-6 m\.$/,
    ),
  ])
})

test('a source on one side only is a reason', () => {
  const tags = SPHERE.tags.with(5, SURFACE_TAG.wall)

  const { planes, reasons } = findMirrorPlanes({ ...SPHERE, tags })
  expect(planes).toEqual({ x: false, y: false })
  expect(reasons[0]).toMatch(
    /^The mesh is not symmetric about x = 0: triangle \d+ has tag \d, its image, triangle \d+, /,
  )
})

test('triangles across the plane are a reason', () => {
  const turned = SPHERE.vertices.slice()
  for (let i = 0; i < turned.length; i += 3) {
    turned[i] = (SPHERE.vertices[i] - SPHERE.vertices[i + 1]) * Math.SQRT1_2
    turned[i + 1] = (SPHERE.vertices[i] + SPHERE.vertices[i + 1]) * Math.SQRT1_2
  }

  const { planes, reasons } = findMirrorPlanes({ ...SPHERE, vertices: turned })
  expect(planes).toEqual({ x: false, y: false })
  expect(reasons[1]).toMatch(/^The mesh is not symmetric about y = 0: triangle \d+ crosses the plane\.$/)
})

test('triangles in the plane are a reason', () => {
  const { planes, reasons } = findMirrorPlanes(
    surfaceFromTriangles([
      [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ]),
  )
  expect(planes.x).toBe(false)
  expect(reasons[0]).toBe('The mesh is not symmetric about x = 0: triangle 0 lies in the plane.')
})

test('a half that is wound like its image is none', () => {
  const corners = [
    [0.1, 0, 0],
    [0.1, 1, 0],
    [0.1, 0, 1],
  ] as const
  const image = corners.map(([x, y, z]) => [-x, y, z] as const)
  const wound = (order: readonly number[]) =>
    findMirrorPlanes(
      surfaceFromTriangles([
        [corners[0], corners[1], corners[2]],
        [image[order[0]], image[order[1]], image[order[2]]],
      ]),
    )

  expect(wound([1, 0, 2]).planes.x).toBe(true)
  expect(wound([0, 1, 2]).reasons[0]).toMatch(/triangle 0 has no image, though its vertices have/)
})

test('a body away from the planes has none of them', () => {
  const { planes } = findMirrorPlanes({ ...SPHERE, vertices: SPHERE.vertices.map((value) => value + 1) })
  expect(planes).toEqual({ x: false, y: false })
})
