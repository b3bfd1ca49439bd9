import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { rectangularCavity } from '../testing/rectangular-cavity.ts'
import { findAperture } from './aperture.ts'

const CAVITY = rectangularCavity({ throatM: 0.02, mouthM: 0.04, depthM: 0.06, halfCells: 2, rows: 2 })
/** The vertex at the middle of the aperture, and one on the wall half way down. */
const [CENTRE, HALF_WAY] = [vertexAt([0, 0, 0]), vertexAt([0.03, 0, -0.03])]

function messageOf(mesh: TriangleSurface): string {
  try {
    findAperture(mesh)
  } catch (error) {
    if (error instanceof BoundaryModelError) return error.message
    throw error
  }
  return 'no error'
}

function vertexAt(place: readonly number[]): number {
  return Array.from({ length: CAVITY.vertices.length / 3 }, (_, v) => v).findIndex((v) =>
    place.every((value, axis) => Math.abs(CAVITY.vertices[3 * v + axis] - value) < 1e-12),
  )
}

function withVertex(v: number, place: readonly [number, number, number]): TriangleSurface {
  const vertices = CAVITY.vertices.slice()
  vertices.set(place, 3 * v)
  return { ...CAVITY, vertices }
}

test('the aperture of a cavity is its triangles with tag 4, and looks away from it', () => {
  const aperture = findAperture(CAVITY)

  expect(aperture.triangles).toHaveLength(32)
  expect(aperture.vertices).toHaveLength(25)
  expect(aperture.front.map((value) => Math.round(1e9 * value) / 1e9 + 0)).toEqual([0, 0, 1])
  expect(aperture.origin[2]).toBeCloseTo(0, 12)
})

test.each([
  {
    fault: 'no aperture',
    mesh: { ...CAVITY, tags: CAVITY.tags.map((tag) => (tag === 4 ? SURFACE_TAG.wall : tag)) },
    message: /^No triangle is tagged as the aperture \(4\)/,
  },
  {
    fault: 'an aperture that bulges',
    mesh: withVertex(CENTRE, [0, 0, -1e-4]),
    message: /^The aperture is not flat: it leaves its plane by \d\.\de-5 m/,
  },
  {
    fault: 'a wall in front of the baffle',
    mesh: withVertex(HALF_WAY, [0.03, 0, 1e-4]),
    message: new RegExp(`^Part of the cavity is in front of the baffle: vertex ${HALF_WAY} by 1\\.0e-4 m`),
  },
  {
    fault: 'all normals out of the cavity',
    mesh: { ...CAVITY, triangles: CAVITY.triangles.toReversed(), tags: CAVITY.tags.toReversed() },
    message: 'faces the wrong way',
  },
  {
    fault: 'nothing but the aperture',
    mesh: {
      ...CAVITY,
      triangles: CAVITY.triangles.filter((_, corner) => CAVITY.tags[Math.floor(corner / 3)] === 4),
      tags: CAVITY.tags.filter((tag) => tag === 4),
    },
    message: 'There is no cavity',
  },
])('a cavity with $fault is refused by name', ({ mesh, message }) => {
  expect(messageOf(mesh)).toMatch(message)
})

test('a triangle of the aperture that is wound the other way is named', () => {
  const t = CAVITY.tags.indexOf(4)
  const triangles = CAVITY.triangles.slice()
  triangles.set([triangles[3 * t + 1], triangles[3 * t]], 3 * t)

  expect(messageOf({ ...CAVITY, triangles })).toContain(`triangle ${t} faces away`)
})
