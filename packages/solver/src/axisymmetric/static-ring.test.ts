import { expect, test } from 'vitest'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { createStaticRing, staticRing } from './static-ring.ts'

const RULE = gaussLegendre(400)

/** Both halves of the circle by 400 Gauss points. */
function byQuadrature(rho: number, z: number, ringRho: number, ringZ: number) {
  const sums = createStaticRing()
  RULE.nodes.forEach((node, i) => {
    const cos = Math.cos(0.5 * Math.PI * (1 + node))
    const weight = Math.PI * RULE.weights[i]
    const distance = Math.sqrt(rho ** 2 + ringRho ** 2 - 2 * rho * ringRho * cos + (ringZ - z) ** 2)
    sums.inverse += weight / distance
    sums.inverseCos += (weight * cos) / distance
    sums.cube += weight / distance ** 3
    sums.cubeVersed += (weight * (1 - cos)) / distance ** 3
    sums.distance += weight * distance
    sums.distanceCos += weight * distance * cos
  })
  return sums
}

test.each<[string, readonly [number, number, number, number]]>([
  ['next to the ring', [0.1, 0, 0.1, 0.004]],
  ['beside the ring', [0.1, 0, 0.06, 0.03]],
  ['far away', [0.1, 0, 0.05, 2]],
  ['on the axis', [0, 0, 0.05, 0.02]],
  ['almost on the axis', [1e-5, 0, 0.05, 0.02]],
  ['just where the series takes over', [1.001e-4, 0, 0.2, 0]],
])('a point %s sees what quadrature gives', (_, place) => {
  const ring = createStaticRing()
  staticRing(...place, ring)
  const expected = byQuadrature(...place)
  expect(ring.inverse / expected.inverse).toBeCloseTo(1, 11)
  expect(ring.cube / expected.cube).toBeCloseTo(1, 10)
  expect(ring.distance / expected.distance).toBeCloseTo(1, 11)
  expect(Math.abs(ring.inverseCos - expected.inverseCos) / expected.inverse).toBeLessThan(1e-11)
  expect(Math.abs(ring.cubeVersed - expected.cubeVersed) / expected.cube).toBeLessThan(1e-11)
  expect(Math.abs(ring.distanceCos - expected.distanceCos) / expected.distance).toBeLessThan(1e-11)
})
