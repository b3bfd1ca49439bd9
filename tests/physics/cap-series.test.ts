import { expect, test } from 'vitest'
import { capSeries } from './cap-series.ts'
import { relativeL2Error } from './complex-figures.ts'
import { AIR, readSphericalCap } from './reference-case.ts'
import { spherePressure } from './sphere-closed-form.ts'

const impedance = AIR.soundSpeed * AIR.density

test('the series has the pressures of the reference case, which were computed elsewhere', () => {
  const cap = readSphericalCap()
  const anglesRad = cap.observation.angleDeg.map((angle) => (angle * Math.PI) / 180)
  cap.ka.forEach((ka, index) => {
    const at = { k: ka / 0.1, a: 0.1, capRad: Math.PI / 6, r: 2, anglesRad, impedance }
    // Its ka have seven digits, kr is up to 300 rad.
    expect(relativeL2Error(capSeries(at), 1, cap.reference.pressure[index])).toBeLessThan(1e-5)
  })
})

test('a cap that is the whole sphere is the pulsating sphere', () => {
  const at = { k: 30, a: 0.1, r: 0.7, impedance }
  const series = capSeries({ ...at, capRad: Math.PI, anglesRad: [0.4] })
  const closed = spherePressure(0, { ...at, cosTheta: Math.cos(0.4) })
  expect(Math.hypot(series[0] - closed.re, series[1] - closed.im)).toBeLessThan(1e-11 * impedance)
})
