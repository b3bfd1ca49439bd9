import { describe, expect, test } from 'vitest'
import { issuesOf } from '../testing/issues-of.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { parseDesign } from './parse-design.ts'

function enclosureOf(parameters: Record<string, unknown>) {
  return parseDesign({ ...ROUND_OSSE, ...parameters }).enclosure
}

function faultyNames(parameters: Record<string, unknown>) {
  return issuesOf({ ...ROUND_OSSE, ...parameters }).map(({ parameter }) => parameter)
}

describe('an enclosure', () => {
  test('is only there with a depth above 0', () => {
    expect(enclosureOf({})).toBeUndefined()
    expect(enclosureOf({ enc_depth: 0, enc_edge: 'nonsense' })).toBeUndefined()
    expect(enclosureOf({ enc_depth: -1 })).toBeUndefined()
  })

  test('has spacings of 25 mm, rounded edges of 18 mm and the edge length of the back where nothing is said', () => {
    expect(enclosureOf({ enc_depth: 200 })).toEqual({
      depthMm: 200,
      spacingMm: { left: 25, top: 25, right: 25, bottom: 25 },
      edgeShape: 'rounded',
      edgeMm: 18,
      frontEdgesMm: [16, 16, 16, 16],
      backEdgesMm: [16, 16, 16, 16],
    })
  })

  test.each([
    ['12', [12, 12, 12, 12]],
    [12, [12, 12, 12, 12]],
    ['5, 10,15 ,20', [5, 10, 15, 20]],
    ['', [16, 16, 16, 16]],
    [null, [16, 16, 16, 16]],
  ])('reads the resolution %s as %s', (text, edges) => {
    expect(enclosureOf({ enc_depth: 200, enc_front_resolution: text })?.frontEdgesMm).toEqual(edges)
    expect(enclosureOf({ enc_depth: 200, enc_back_resolution: text })?.backEdgesMm).toEqual(edges)
  })

  test.each([
    ['enc_front_resolution', '5,10'],
    ['enc_front_resolution', '5,10,15,x'],
    ['enc_back_resolution', '5,10,15,0'],
    ['enc_back_resolution', ','],
    ['enc_back_resolution', -3],
    ['enc_edge', -1],
    ['enc_edge_type', 3],
    ['enc_edge_type', 1.5],
    ['enc_space_l', -1],
    ['enc_depth', 'deep'],
    ['enc_depth', 1e6],
  ])('with %s = %s is refused by name', (name, value) => {
    expect(faultyNames({ enc_depth: 200, [name]: value })).toEqual([name])
  })

  test('needs no wall thickness', () => {
    expect(faultyNames({ enc_depth: 200, wall_thickness: 0 })).toEqual([])
    expect(faultyNames({ wall_thickness: 0 })).toEqual(['wall_thickness'])
  })

  test('must be a millimetre deeper than the horn, and the refusal says how deep', () => {
    expect(issuesOf({ ...ROUND_OSSE, enc_depth: 60.9 })[0]?.message).toMatch(
      /enc_depth must be at least 61 mm/,
    )
    expect(faultyNames({ enc_depth: 61 })).toEqual([])
    // The mouth of this one lies at 60 + 6 mm.
    expect(issuesOf({ ...ROUND_OSSE, L: '60 + 6*cos(p)', enc_depth: 66 })[0]?.message).toMatch(/least 67 mm/)
  })

  test('leaves a rim around the mouth: a spacing of 0 is 0 and refused with the least one', () => {
    const issues = issuesOf({ ...ROUND_OSSE, enc_depth: 200, enc_space_t: 0, enc_space_l: 0.4 })
    expect(issues.map(({ parameter }) => parameter)).toEqual(['enc_space_l', 'enc_space_t'])
    expect(issues[1]?.message).toMatch(/must be at least 0.5 mm.* it is 0 mm/)
  })

  test('must clear a horn that is wider behind its mouth', () => {
    const bulged = { formula_type: 'OSSE', L: 60, a: 5, a0: 5, r0: 20, k: 1, s: 0, n: 2, q: 1, h: 12 }
    const issues = issuesOf({ ...bulged, enc_depth: 200, enc_space_r: 5 })
    expect(issues.map(({ parameter }) => parameter)).toEqual(['enc_space_r'])
    const least = Number(/at least ([\d.]+) mm/.exec(issues[0]?.message ?? '')?.[1])
    expect(least).toBeGreaterThan(5)
    expect(issuesOf({ ...bulged, enc_depth: 200, enc_space_r: least })).toEqual([])
  })

  test('ends an R-OSSE wall where it is widest, and says so', () => {
    const rolled = { ...ROUND_ROSSE, tmax: 1.1 }
    const { profile, warnings } = parseDesign({ ...rolled, enc_depth: 300 })
    expect(profile).toMatchObject({ tmax: 1 })
    expect(warnings).toMatchObject([{ code: 'parameter-without-effect' }])
    expect(parseDesign(rolled).profile).toMatchObject({ tmax: 1.1 })
    expect(parseDesign({ ...ROUND_ROSSE, tmax: 0.9, enc_depth: 300 }).profile).toMatchObject({ tmax: 0.9 })
  })
})
