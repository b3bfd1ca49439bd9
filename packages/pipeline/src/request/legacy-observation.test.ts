import { expect, test } from 'vitest'
import { legacyPolarOf, observationOfLegacy, readLegacyPolar } from './legacy-observation.ts'

const config = {
  angleRange: [0, 180, 7],
  normAngle: 10,
  distance: 1.5,
  inclination: 35,
  enabledAxes: ['horizontal'] as const,
}

test('without a polar_config the arcs are 2 m away and the point on the axis 1 m', () => {
  expect(readLegacyPolar(null)).toEqual({
    distanceM: 2,
    onAxisDistanceM: 1,
    fromDeg: 0,
    toDeg: 180,
    angles: 37,
    normAngleDeg: 5,
    inclinationDeg: 35,
    planes: ['horizontal', 'vertical', 'diagonal'],
  })
})

test('with one, both distances are its own, and a fraction of an angle is none', () => {
  expect(readLegacyPolar({ ...config, angleRange: [0, 180, 7.9] })).toEqual({
    distanceM: 1.5,
    onAxisDistanceM: 1.5,
    fromDeg: 0,
    toDeg: 180,
    angles: 7,
    normAngleDeg: 10,
    inclinationDeg: 35,
    planes: ['horizontal'],
  })
})

test.each([
  [{ angleRange: [0, 180] }, 'polar_config.angle_range must have'],
  [{ angleRange: [0, 180, 0.5] }, 'polar_config.angle_range must have'],
  [{ angleRange: [0, Infinity, 3] }, 'polar_config must have finite angles.'],
  [{ distance: 0 }, 'polar_config.distance is 0; it must be above 0 m.'],
  [{ distance: Number.NaN }, 'polar_config.distance is NaN'],
  [{ angleRange: [0, 180, 1e9] }, 'A job may have 20,000 observation points'],
])('a polar_config that describes no arcs is refused: %#', (changes, message) => {
  expect(() => readLegacyPolar({ ...config, ...changes })).toThrow(message)
})

test('the typed curves of an older job are those of its arcs, as far as they can be asked for', () => {
  const polar = readLegacyPolar({ ...config, angleRange: [-270, 400, 7], distance: 5000, inclination: 350 })
  expect(observationOfLegacy(polar)).toEqual({
    planes: ['horizontal'],
    fromDeg: -180,
    toDeg: 180,
    angles: 7,
    distanceM: 1000,
    diagonalDeg: -10,
  })
})

test('the older document of a typed job has its arcs', () => {
  const observation = observationOfLegacy(readLegacyPolar(config))
  expect(legacyPolarOf(observation)).toEqual({ ...readLegacyPolar(config), normAngleDeg: 5 })
})
