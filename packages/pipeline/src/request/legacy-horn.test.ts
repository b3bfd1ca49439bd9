import { describe, expect, test } from 'vitest'
import { legacyParameters, type Parameters } from '../testing/legacy-parameters.ts'
import { readLegacyHorn } from './legacy-horn.ts'

const read = (changes: Parameters) => readLegacyHorn(legacyParameters(changes))
const osse = (changes: Parameters) => read({ formula_type: 'OSSE', ...changes }).design
const rosse = (changes: Parameters) => read({ R: '60', ...changes }).design

describe('null and blank texts stand for the defaults of the older mesher, not of the request', () => {
  test('of an OSSE horn', () => {
    const blank = { L: null, s: '', a: null, k: ' ', n: '', q: '', h: '', r0: '', a0: '' }
    expect(osse(blank)).toMatchObject({ L: 120, s: 0, a: 60, k: 1, n: 4, q: 0.995, h: 0, r0: 12.7, a0: 15.5 })
    expect(osse({})).toMatchObject({ L: 120, s: 0.58, a: 60, k: 2, n: 4.158, q: 3.4, h: 0 })
  })

  test('of an R-OSSE horn, whose coverage angle is taken as 0', () => {
    expect(rosse({ k: '', q: '', tmax: '' })).toMatchObject({ a: 0.5, k: 2, q: 3.4, tmax: 1 })
    expect(read({}).design).toMatchObject({ R: 0, a: 0.5 })
  })
})

describe('expressions are said in the language of the mesher', () => {
  test.each([
    [{ a: '40 + log(p+1)' }, { a: 'max(0.5,abs(40+ln(p+1)))' }],
    [{ a: '-45' }, { a: 45 }],
    [{ R: '60 + p**2*0' }, { R: '60+p^2*0' }],
  ])('%j', (changes, design) => {
    expect(rosse(changes)).toMatchObject(design)
  })
})

describe('what the older mesher ignored is left out', () => {
  test('of an R-OSSE horn all that only an OSSE horn has', () => {
    const design = rosse({ L: 'foo(', rot: 20, h: -1, gcurve_type: 1, gcurve_width: 300, slot_length: 5 })
    for (const name of ['L', 's', 'n', 'h', 'rot', 'slot_length', 'gcurve_type'])
      expect(design).not.toHaveProperty(name)
  })

  test('the switch of the infinite baffle and the grid', () => {
    const design = rosse({ sim_type: 1, n_angular: 7, n_length: 3 })
    for (const name of ['sim_type', 'n_angular', 'n_length', 'quadrants'])
      expect(design).not.toHaveProperty(name)
  })

  test('a bulge inwards, a guiding curve without a size, a morph without a target', () => {
    expect(osse({ h: -3, gcurve_type: 2, gcurve_width: -1, morph_width: -10 })).toMatchObject({ h: 0 })
    expect(osse({ h: '-3*p', gcurve_type: 7, gcurve_width: 100 })).toMatchObject({ h: 'max(0,-3*p)' })
    expect(osse({ gcurve_type: 7, gcurve_width: 100 })).not.toHaveProperty('gcurve_type')
    expect(osse({ morph_width: 100 })).not.toHaveProperty('morph_width')
  })
})

describe('selectors take any number', () => {
  test.each<[Parameters, object]>([
    [
      { morph_target: -1, morph_height: -5 },
      { morph_target: 1, morph_height: 0 },
    ],
    [
      { morph_target: 2, morph_allow_shrinkage: 7 },
      { morph_target: 2, morph_allow_shrinkage: 1 },
    ],
    [{ throat_profile: 2 }, { throat_profile: 1 }],
    [{ throat_profile: 3 }, { throat_profile: 3 }],
  ])('%#', (changes, design) => {
    expect(osse(changes)).toMatchObject(design)
  })
})

describe('a superformula', () => {
  const curve = { gcurve_type: 2, gcurve_width: 200 }

  test('is read from six numbers or more, blank places left out', () => {
    expect(osse({ ...curve, gcurve_sf: '1, 2,,4,5,6,7,8' })).toMatchObject({
      gcurve_type: 2,
      gcurve_sf_a: 1,
      gcurve_sf_b: 2,
      gcurve_sf_m1: 4,
      gcurve_sf_m2: 4,
      gcurve_sf_n3: 7,
    })
  })

  test('has defaults for what is no number', () => {
    const numbers = { gcurve_sf: '1,x,3,4,5,6', gcurve_sf_a: 'x', gcurve_sf_m1: '4' }
    expect(osse({ ...curve, ...numbers })).toMatchObject({ gcurve_sf_a: 1, gcurve_sf_m1: 4, gcurve_sf_n1: 1 })
  })

  test('without a value leaves the coverage angle as it is', () => {
    expect(osse({ ...curve, gcurve_sf_b: '0' })).not.toHaveProperty('gcurve_type')
  })
})

describe('the outside', () => {
  test('is left out without a thickness, and in an enclosure', () => {
    expect(read({ wall_thickness: 0 })).toMatchObject({ isOpen: true })
    expect(read({ wall_thickness: -3 }).design).not.toHaveProperty('wall_thickness')
    const { design, isOpen } = read({ wall_thickness: 0, enc_depth: 200 })
    expect(isOpen).toBe(false)
    expect(design).not.toHaveProperty('wall_thickness')
  })

  test('is a box whose spacing of 0 was read as 25 mm', () => {
    const box = { enc_depth: 200, enc_space_l: 0, enc_space_t: 10, enc_edge: -1, enc_edge_type: 0 }
    expect(rosse(box)).toMatchObject({
      enc_depth: 200,
      enc_space_l: 25,
      enc_space_t: 10,
      enc_space_r: 25,
      enc_edge: 0,
      enc_edge_type: 1,
    })
  })
})

test('faults come in the order of the older mesher: part of the circle, grid, expressions, formula', () => {
  const all = { quadrants: 2, n_angular: 0, n_length: 0, a0: 'foo', R: 'bar' }
  expect(() => read(all)).toThrow('Unsupported Mesh.Quadrants value: 2.')
  expect(() => read({ ...all, quadrants: 1 })).toThrow('n_angular must be at least 1')
  expect(() => read({ ...all, quadrants: 1, n_angular: 8 })).toThrow('n_length must be at least 1')
  expect(() => read({ a0: 'foo', R: 'bar' })).toThrow("name 'foo' is not defined")
  expect(() => read({ R: '1', a: '45' })).toThrow('Negative discriminant')
})
