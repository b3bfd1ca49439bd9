import { describe, expect, it } from 'vitest'
import { printFloat } from './print-float.ts'

/** As the older server's runtime wrote them. */
const TEXTS = `
  0.0 -0.0 1.0 -1.0 100.0 0.1 0.30000000000000004 3.141592653589793
  4.35 0.0001 0.00012345 1e-05 9.999e-05 1.5e-07 -1e-10 1e-100
  5e-324 1000000.0 123456.789 1000000000000000.0 9007199254740992.0 9999999999999998.0 1e+16 1.5e+16
  1.2345678901234568e+17 1e+21 1e+22 -1e+100 1.7976931348623157e+308 2.2250738585072014e-308 2.225073858507201e-308 1.0000000000000002
  123456789012345.6
`
  .trim()
  .split(/\s+/)

describe('printFloat', () => {
  it.each(TEXTS)('writes %s', (text) => {
    expect(printFloat(Number(text))).toBe(text)
  })

  it('names what is no number as Python does', () => {
    expect([NaN, Infinity, -Infinity].map(printFloat)).toEqual(['nan', 'inf', '-inf'])
  })

  it('writes texts that read back as the same double, always with a fraction or an exponent', () => {
    for (let exponent = -320; exponent < 308; exponent += 1) {
      const value = Number(`1.2345678901234${Math.abs(exponent)}e${exponent}`)
      expect(Number(printFloat(value))).toBe(value)
      expect(printFloat(value)).toMatch(/\.\d|e[+-]\d\d/)
    }
  })
})
