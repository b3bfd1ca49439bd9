import { describe, expect, test } from 'vitest'
import { issuesOf } from '../testing/issues-of.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { parseDesign } from './parse-design.ts'

function faultyNames(parameters: Record<string, unknown>): string[] {
  return issuesOf(parameters).map(({ parameter }) => parameter)
}

function osseWith(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...ROUND_OSSE, ...changes }
}

describe('what is read', () => {
  test('numbers, numeric texts and constant expressions mean the same', () => {
    const { profile } = parseDesign(osseWith({ L: '60', k: '3/2', n: '3', r0: 'sqrt(4)*6.35' }))
    expect(profile.formula === 'OSSE' && profile.L(1)).toBe(60)
    expect(profile.k).toBe(1.5)
    expect(profile.r0(2)).toBe(12.7)
  })

  test('a quantity may vary with the azimuth', () => {
    expect(parseDesign(osseWith({ a: '40 + 5*cos(2p)' })).profile.a(Math.PI / 2)).toBeCloseTo(35, 12)
  })

  test('mesh and shell parameters have defaults', () => {
    const { throat_res: _t, mouth_res: _m, rear_res: _r, wall_thickness: _w, ...formula } = ROUND_OSSE
    const design = parseDesign({ ...formula, wall_thickness: null })
    expect(design.edgeLengthsMm).toEqual({ throat: 5, mouth: 8, rear: 25 })
    expect(design.wallThicknessMm).toBe(6)
    expect(design.sourceShape).toBe('flat')
  })

  test('tmax defaults to 1 and h to 0', () => {
    const { profile } = parseDesign(ROUND_ROSSE)
    expect(profile.formula === 'R-OSSE' && profile.tmax).toBe(1)
    const osse = parseDesign(ROUND_OSSE).profile
    expect(osse.formula === 'OSSE' && osse.h).toBe(0)
  })

  test('parameters of the other formula and features that are switched off are accepted', () => {
    const parameters = {
      ...ROUND_ROSSE,
      L: '120',
      s: '0.58',
      n: 4.158,
      throat_profile: 1,
      throat_ext_length: 0,
      slot_length: 0,
      rot: 0,

      circ_arc_radius: 50,
      gcurve_type: 0,
      gcurve_width: 300,
      gcurve_sf: null,
      morph_target: 0,
      morph_rate: 3,

      enc_depth: 0,
      enc_edge: 18,
      quadrants: '1234',
      sim_type: '2',
      corner_segments: 4,
      msh_version: '2.2',
    }
    expect(parseDesign(parameters).warnings).toEqual([])
  })
})

describe('warnings', () => {
  test('grid counts have no effect and say so', () => {
    const { warnings } = parseDesign(osseWith({ n_angular: 100, n_length: 20 }))
    expect(warnings.map(({ code }) => code)).toEqual(['parameter-without-effect', 'parameter-without-effect'])
  })

  test('a bulge on an R-OSSE profile has no effect and says so', () => {
    expect(parseDesign({ ...ROUND_ROSSE, h: 3 }).warnings).toHaveLength(1)
    expect(parseDesign({ ...ROUND_ROSSE, h: 0 }).warnings).toHaveLength(0)
  })

  test('an OSSE wall without a termination has no kink, whatever q is', () => {
    expect(parseDesign({ ...ROUND_OSSE, s: 0, q: 2 }).warnings).toEqual([])
  })

  test('an OSSE wall with q above 1 has a kink', () => {
    expect(parseDesign(osseWith({ q: 3.4 })).warnings.map(({ code }) => code)).toEqual(['profile-kink'])
  })
})

describe('refusals', () => {
  test.each(['L', 'a', 'a0', 'r0', 'k', 's', 'n', 'q'])('OSSE without %s is refused', (name) => {
    expect(faultyNames(osseWith({ [name]: undefined }))).toEqual([name])
    expect(faultyNames(osseWith({ [name]: null }))).toEqual([name])
  })

  test.each(['R', 'a', 'a0', 'r0', 'k', 'r', 'b', 'm', 'q'])('R-OSSE without %s is refused', (name) => {
    expect(faultyNames({ ...ROUND_ROSSE, [name]: undefined })).toEqual([name])
  })

  test.each([
    ['r0', 0],
    ['r0', -3],
    ['L', 1e9],
    ['a', 90],
    ['a', '45 + 45*cos(p)'],
    ['a', NaN],
    ['s', 'sqrt(p - 1)'],
    ['s', '1/0'],
    ['r0', '10*sin(p)'],
    ['n', 0.5],
    ['q', 0],
    ['throat_res', 0.001],
    ['mouth_res', -1],
    ['rear_res', Infinity],
    ['wall_thickness', 0],
    ['k', 'p'],
    ['L', true],
    ['L', [60]],
    ['source_shape', 'dome'],
    ['formula_type', 'osse'],
    ['formula_type', 7],
  ])('%s = %s is refused by name', (name, value) => {
    expect(faultyNames(osseWith({ [name]: value }))).toEqual([name])
  })

  test.each([
    ['quadrants', 14],
    ['sim_type', '1'],
  ])('%s = %s switches on what is not built and is refused by name', (name, value) => {
    const issues = issuesOf(osseWith({ [name]: value }))
    expect(issues.map(({ parameter }) => parameter)).toEqual([name])
    expect(issues[0]?.message).toMatch(/ asks for .*; set it to \d+\.$/)
  })

  test('an unreadable expression is refused with the column', () => {
    expect(issuesOf(osseWith({ a: '40 + foo' }))).toMatchObject([{ parameter: 'a', column: 6 }])
  })

  test('an unknown name is refused with the nearest known one', () => {
    expect(issuesOf(osseWith({ throath_res: 3 }))[0]?.message).toContain('throat_res')
    expect(issuesOf(osseWith({ Wall_Thicknes: 3 }))[0]?.message).toContain('wall_thickness')
  })

  test('a record full of unknown names gives a short list', () => {
    const names = Array.from({ length: 5000 }, (_, i) => [`${'x'.repeat(1000)}${i}`, 1])
    const issues = issuesOf(osseWith(Object.fromEntries(names)))
    expect(issues).toHaveLength(11)
    expect(issues[10]?.message).toContain('4990')
  })

  test('an expression with a step or without the period of a turn is refused', () => {
    expect(issuesOf(osseWith({ a: '40 + 5*floor(p)' }))[0]?.message).toMatch(/jumps at azimuth 57.3°/)
    expect(issuesOf(osseWith({ a: '40 + p' }))[0]?.message).toMatch(/jumps at azimuth 360.0°/)
    expect(issuesOf(osseWith({ a: '40 + 5*sqrt(abs(sin(p)))' }))).toEqual([])
  })

  test('a small step is refused like a large one', () => {
    expect(issuesOf(osseWith({ a: '40 + p/1000' }))[0]?.message).toMatch(/jumps at azimuth 360.0°/)
    expect(issuesOf(osseWith({ a: '40 + 0.1*abs(sin(3p))' }))).toEqual([])
  })

  test('R must be larger than r0 at every azimuth', () => {
    expect(faultyNames({ ...ROUND_ROSSE, R: 12 })).toEqual(['R'])
    expect(faultyNames({ ...ROUND_ROSSE, R: '30 + 20*cos(p)' })).toEqual(['R'])
  })

  test('a meridian that does not leave the throat forwards is refused', () => {
    for (const a0 of [0, 10]) {
      expect(() => parseDesign({ ...ROUND_ROSSE, m: 0, a0 })).toThrow(/With m = 0/)
    }
  })

  test('a cap needs a round throat with an angle', () => {
    const cap = { source_shape: 'cap' }
    expect(faultyNames(osseWith(cap))).toEqual([])
    expect(faultyNames(osseWith({ ...cap, a0: 0 }))).toEqual(['source_shape'])
    expect(faultyNames(osseWith({ ...cap, r0: '12 + cos(2p)' }))).toEqual(['source_shape'])
  })

  test('parameters that are fine one by one but reach the axis together are refused', () => {
    expect(faultyNames({ ...ROUND_ROSSE, q: 50, tmax: 1.5 })).toEqual(['tmax'])
  })

  test('all faults are reported at once, in one line', () => {
    const parameters = { formula_type: 'OSSE', L: 'x', a: 95, r0: -1, k: 1, s: 1, q: 1, foo: 1, sim_type: 1 }
    expect(new Set(faultyNames(parameters))).toEqual(new Set(['L', 'a', 'r0', 'a0', 'n', 'foo', 'sim_type']))
    expect(() => parseDesign(parameters)).toThrow(/^[^\n]+$/)
  })
})
