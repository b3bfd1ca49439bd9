import { expect, test } from 'vitest'
import { AIR } from './reference-case.ts'
import { websterImpedance } from './webster.ts'

const RHO_C = AIR.density * AIR.soundSpeed
const mouth = { re: 0.3 * RHO_C, im: -0.4 * RHO_C }

test.each(['cone', 'exponential'] as const)('a %s that does not widen is a pipe', (shape) => {
  const kL = 1.3
  const { re, im } = websterImpedance({ shape, throatM: 0.01, mouthM: 0.01, lengthM: 0.2 }, kL / 0.2, mouth)
  // z = (z_m − i tan kL) / (1 − i z_m tan kL) by ρc, e^{-iωt}
  const tan = Math.tan(kL)
  const top = { re: 0.3, im: -0.4 - tan }
  const bottom = { re: 1 - 0.4 * tan, im: -0.3 * tan }
  const size = bottom.re ** 2 + bottom.im ** 2
  expect(re / RHO_C).toBeCloseTo((top.re * bottom.re + top.im * bottom.im) / size, 10)
  expect(im / RHO_C).toBeCloseTo((top.im * bottom.re - top.re * bottom.im) / size, 10)
})

test('an exponential horn has the same impedance just below its cutoff and just above', () => {
  const horn = { shape: 'exponential', throatM: 0.01, mouthM: 0.03, lengthM: 0.25 } as const
  const cutoff = Math.log(3) / 0.25
  const [below, above] = [1 - 1e-7, 1 + 1e-7].map((share) => websterImpedance(horn, share * cutoff, mouth))
  expect(Math.hypot(below.re - above.re, below.im - above.im)).toBeLessThan(1e-5 * RHO_C)
})
