import { expect, test } from 'vitest'
import { sphericalBessel } from './spherical-bessel.ts'

test.each([0.05, 1, Math.PI, 9.7, 40])('the first orders are the closed forms at x = %d', (x) => {
  const { j, y } = sphericalBessel(2, x)
  const [sin, cos] = [Math.sin(x), Math.cos(x)]
  const closed = {
    j: [sin / x, sin / x ** 2 - cos / x],
    y: [-cos / x, -cos / x ** 2 - sin / x],
  }
  for (const order of [0, 1]) {
    expect(Math.abs(j[order] - closed.j[order])).toBeLessThan(1e-13 / x ** 2)
    expect(Math.abs(y[order] - closed.y[order])).toBeLessThan(1e-13 * (1 + Math.abs(closed.y[order])))
  }
})

// The two recurrences run in opposite directions, so this ties each order of one to the other.
test.each([0.5, 6.283185, 15])('the Wronskian is 1/x² at every order at x = %d', (x) => {
  const { j, y } = sphericalBessel(45, x)
  for (let l = 0; l < 45; l++) {
    expect((j[l + 1] * y[l] - j[l] * y[l + 1]) * x ** 2).toBeCloseTo(1, 10)
  }
})

test('the values of the tables (Abramowitz and Stegun, 10.1)', () => {
  const { j, y } = sphericalBessel(10, 1)
  expect(j[2]).toBeCloseTo(0.0620350520113738, 13)
  expect(j[10] / 7.11655264e-11).toBeCloseTo(1, 8)
  expect(y[2]).toBeCloseTo(-3.60501756615997, 12)
})
