import { expect, test } from 'vitest'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { meridianOfSphere } from '../testing/meridian-of-sphere.ts'
import { measureMeridian } from './meridian-geometry.ts'
import { placePoints } from './meridian-points.ts'

const SPHERE = meridianOfSphere(0.1, 24, 30)

test('a sphere has its length, its area, its source and normals that point outwards', () => {
  const geometry = measureMeridian(SPHERE)
  expect(geometry.lengthsM.reduce((sum, length) => sum + length)).toBeCloseTo(0.1 * Math.PI, 6)
  expect(geometry.radiusM).toBeCloseTo(0.1, 12)
  expect(geometry.sourceElements).toEqual([0, 1, 2, 3])
  const { area, rho, z, normalRho, normalZ } = placePoints(geometry, new Uint8Array(24).fill(3))
  expect(2 * Math.PI * area.reduce((sum, weight) => sum + weight)).toBeCloseTo(4 * Math.PI * 0.01, 6)
  rho.forEach((value, i) => {
    expect(normalRho[i]).toBeCloseTo(10 * value, 4)
    expect(normalZ[i]).toBeCloseTo(10 * z[i], 4)
  })
})

function changed(change: (nodes: Float64Array, tags: Uint8Array) => void) {
  const nodes = SPHERE.nodes.slice()
  const tags = SPHERE.tags.slice()
  change(nodes, tags)
  return { nodes, tags }
}

test.each([
  ['no source', changed((_, tags) => tags.fill(1))],
  ['an open end', changed((nodes) => nodes.set([0.01], nodes.length - 2))],
  ['a node on the other side of the axis', changed((nodes) => nodes.set([-0.01], 8))],
  ['a node that is no number', changed((nodes) => nodes.set([Number.NaN], 9))],
  [
    'an element without a length',
    changed((nodes) => nodes.set([...nodes.subarray(8, 10), ...nodes.subarray(8, 10)], 10)),
  ],
  ['too few nodes', { ...SPHERE, nodes: SPHERE.nodes.slice(4) }],
])('a meridian with %s is refused', (_, meridian) => {
  expect(() => measureMeridian(meridian)).toThrow(BoundaryModelError)
})
