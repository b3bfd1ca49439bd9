import { expect, test } from 'vitest'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { octasphere } from '../testing/octasphere.ts'
import { fundamentalPart } from './fundamental-part.ts'

const SPHERE = octasphere(0.1, 2)
const COUNT = SPHERE.vertices.length / 3

const PLANES = [
  { planes: { x: true, y: false }, parts: 2 },
  { planes: { x: false, y: true }, parts: 2 },
  { planes: { x: true, y: true }, parts: 4 },
]

test.each(PLANES)('with the mirrors $planes one of $parts parts is tested', ({ planes, parts }) => {
  const { testTriangles } = fundamentalPart(SPHERE, planes)

  expect(testTriangles).toHaveLength(SPHERE.tags.length / parts)
  const corners = [...testTriangles].flatMap((t) => [...SPHERE.triangles.subarray(3 * t, 3 * t + 3)])
  const isBehind = (v: number) =>
    (planes.x && SPHERE.vertices[3 * v] < 0) || (planes.y && SPHERE.vertices[3 * v + 1] < 0)
  expect(corners.filter(isBehind)).toEqual([])
})

test.each(PLANES)(
  'with the mirrors $planes exactly the images of a vertex share its unknown',
  ({ planes }) => {
    const { unknowns, unknownOf } = fundamentalPart(SPHERE, planes)
    const orbitOf = (v: number) => {
      const [x, y, z] = SPHERE.vertices.subarray(3 * v, 3 * v + 3)
      return [planes.x ? Math.abs(x) : x, planes.y ? Math.abs(y) : y, z].map((value) => value + 0).join(' ')
    }

    const orbits = new Map<string, Set<number>>()
    for (let v = 0; v < COUNT; v++) {
      orbits.set(orbitOf(v), (orbits.get(orbitOf(v)) ?? new Set()).add(unknownOf[v]))
    }
    expect(orbits.size).toBe(unknowns)
    expect([...orbits.values()].flatMap((numbers) => [...numbers]).toSorted((a, b) => a - b)).toEqual([
      ...Array(unknowns).keys(),
    ])
  },
)

test('a plane that is no mirror is refused with the reason', () => {
  const bumped = { ...SPHERE, vertices: SPHERE.vertices.map((value, i) => (i === 0 ? 1.1 * value : value)) }

  expect(() => fundamentalPart(bumped, { x: true, y: true })).toThrow(BoundaryModelError)
  expect(() => fundamentalPart(bumped, { x: true, y: true })).toThrow(/not symmetric about x = 0: vertex 0 /)
})
