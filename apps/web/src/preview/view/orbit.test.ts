import { describe, expect, test } from 'vitest'
import { between, distanceMm, eyeOf, type Orbit, panned, turned, zoomed } from './orbit.ts'

const FRONT: Orbit = {
  azimuthRad: 0,
  elevationRad: 0,
  target: [0, 0, 50],
  spanMm: 200,
  fieldRad: Math.PI / 2,
}

describe('an orbit', () => {
  test('has its eye before the mouth at azimuth 0 and on +x at 90°', () => {
    expect(distanceMm(FRONT)).toBeCloseTo(100)
    expect(eyeOf(FRONT)).toEqual(near([0, 0, 150]))
    expect(eyeOf({ ...FRONT, azimuthRad: Math.PI / 2 })).toEqual(near([100, 0, 50]))
  })

  test('turns the horn with the hand: to the right shows its left, down shows it from above', () => {
    expect(eyeOf(turned(FRONT, { right: 0.5, down: 0 }))[0]).toBeLessThan(0)
    expect(eyeOf(turned(FRONT, { right: 0, down: 0.5 }))[1]).toBeGreaterThan(0)
  })

  test('never turns over', () => {
    const high = turned(FRONT, { right: 0, down: 10 }).elevationRad
    const low = turned(FRONT, { right: 0, down: -10 }).elevationRad
    expect(high).toBeLessThan(Math.PI / 2)
    expect(low).toBe(-high)
  })

  test('moves the horn with the hand', () => {
    expect(panned(FRONT, { right: 10, down: 5 }).target).toEqual(near([-10, 5, 50]))
  })

  test('zooms by factors within limits', () => {
    expect(zoomed(FRONT, 2, [10, 1000]).spanMm).toBe(100)
    expect(zoomed(FRONT, 100, [10, 1000]).spanMm).toBe(10)
    expect(zoomed(FRONT, 0.01, [10, 1000]).spanMm).toBe(1000)
  })
})

describe('between two orbits', () => {
  test('the way is the short one, also across the back', () => {
    const halfway = between({ ...FRONT, azimuthRad: 3 }, { ...FRONT, azimuthRad: -3 }, 0.5)
    expect(halfway.azimuthRad).toBeCloseTo(Math.PI)
  })

  test('it begins and ends exactly', () => {
    const to: Orbit = { azimuthRad: 1, elevationRad: 0.3, target: [1, 2, 3], spanMm: 800, fieldRad: 0.1 }
    expect(between(FRONT, to, 0)).toEqual(FRONT)
    expect(between(FRONT, to, 1)).toEqual(to)
    expect(between(FRONT, to, 0.5).spanMm).toBeCloseTo(400)
  })
})

function near(values: readonly number[]): unknown[] {
  return values.map((value) => expect.closeTo(value, 9))
}
