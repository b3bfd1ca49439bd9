import { describe, expect, test } from 'vitest'
import { STARTING_TEXTS } from '../draft/starting-draft.ts'
import { FIELD_IDS, FIELDS, fieldAt, isShown } from './design-fields.ts'
import { filterFields } from './filter-fields.ts'
import { inFieldWords } from './in-field-words.ts'

const OSSE = { ...STARTING_TEXTS, formula: 'OSSE' }
/** With every part that a horn may have. */
const FULL = {
  ...OSSE,
  'section.length': '20',
  'section.slot': '5',
  arc: '3',
  guide: '2',
  'guide.width': '100',
  morph: '1',
  box: 'box',
}

describe('the fields', () => {
  test.each([STARTING_TEXTS, OSSE, FULL, { ...FULL, guide: '1', formula: 'R-OSSE' }])(
    'have a place of their own in the submission',
    (texts) => {
      const shown = FIELD_IDS.filter((id) => isShown(id, texts))
      const places = shown.map((id) => FIELDS[id].path.join('.'))
      expect(new Set(places).size).toBe(places.length)
      for (const id of shown) expect(fieldAt(FIELDS[id].path, texts)).toBe(id)
    },
  )

  test('of the other formula are not shown, and faults of a letter go to the shown one', () => {
    expect(isShown('osse.L', STARTING_TEXTS)).toBe(false)
    expect(fieldAt(['source', 'design', 'q'], STARTING_TEXTS)).toBe('rosse.q')
    expect(fieldAt(['source', 'design', 'q'], OSSE)).toBe('osse.q')
    expect(fieldAt(['source', 'design', 'L'], STARTING_TEXTS)).toBeUndefined()
  })

  test('of a part that is left out are not shown, but for what brings it in', () => {
    const partsOf = (texts: typeof OSSE) =>
      FIELD_IDS.filter((id) => /^(?:section|arc|rot|guide|morph|box)\b/.test(id) && isShown(id, texts))
    expect(partsOf(OSSE)).toEqual(['section.length', 'section.slot', 'arc', 'rot', 'guide', 'morph', 'box'])
    expect(partsOf(STARTING_TEXTS)).toEqual(['morph', 'box'])
    expect(partsOf({ ...OSSE, morph: '2' })).not.toContain('morph.corner')
    expect(partsOf({ ...OSSE, guide: '1' })).not.toContain('guide.sfA')
    expect(partsOf({ ...OSSE, 'section.length': ' 0 ' })).not.toContain('section.angle')
  })

  test('that a part makes meaningless are not shown', () => {
    const hidden = (texts: Partial<typeof OSSE>) =>
      FIELD_IDS.filter((id) => isShown(id, OSSE) && !isShown(id, { ...OSSE, ...texts }))
    expect(hidden({ box: 'box' })).toEqual(['wallThickness'])
    expect(hidden({ guide: '1', 'guide.width': '100' })).toEqual(['osse.a'])
    expect(hidden({ guide: '1', 'guide.width': '0' })).toEqual([])
    expect(hidden({ arc: '3' })).toEqual(['a0', 'osse.k', 'osse.s', 'osse.n', 'osse.q'])
    expect(hidden({ arc: '3', sourceShape: 'cap' })).not.toContain('a0')
    // The coverage angle is found with them.
    expect(hidden({ arc: '3', guide: '2', 'guide.width': '100' })).toEqual(['osse.a'])
  })

  test('show the roll of the diagonal plane only where there is one', () => {
    expect(isShown('diagonalDeg', STARTING_TEXTS)).toBe(false)
    expect(isShown('diagonalDeg', { ...STARTING_TEXTS, planes: 'horizontal diagonal' })).toBe(true)
  })

  test('take faults inside of their value, and leave those of the whole alone', () => {
    expect(fieldAt(['observation', 'planes', 1], OSSE)).toBe('planes')
    expect(fieldAt(['source', 'design'], OSSE)).toBeUndefined()
  })
})

test('the filter finds fields by label, letter and heading', () => {
  const shown = FIELD_IDS.filter((id) => isShown(id, STARTING_TEXTS))
  expect(filterFields(shown, 'angle')).toEqual(['a0', 'rosse.a', 'fromDeg', 'toDeg', 'angles'])
  expect(filterFields(shown, 'TMAX')).toEqual(['rosse.tmax'])
  expect(filterFields(shown, 'edge mesh')).toEqual(['throatEdge', 'mouthEdge', 'rearEdge'])
  expect(filterFields(shown, '  ')).toEqual(shown)
  expect(filterFields(shown, 'slot')).toEqual([])
  expect(filterFields(shown, 'circle')).toEqual(['morph'])
})

test('the filter finds what is hidden by what brings it in', () => {
  const shown = FIELD_IDS.filter((id) => isShown(id, OSSE))
  expect(filterFields(shown, 'corner')).toEqual(['morph'])
  expect(filterFields(shown, 'superellipse')).toEqual(['guide'])
  expect(filterFields(shown, 'enc_depth')).toEqual(['box'])
  expect(filterFields(shown, 'extension angle')).toEqual(['section.length'])
})

test('messages speak of fields by their labels', () => {
  expect(inFieldWords('wall_thickness must be larger. Set wall_thickness to 5 mm. Raise throat_res.')).toBe(
    'Wall thickness must be larger. Set wall thickness to 5 mm. Raise edge at throat.',
  )
  expect(inFieldWords('throat_ext_angle and gcurve_sf_n1 are wrong.')).toBe(
    'Extension angle and exponent n1 are wrong.',
  )
  expect(inFieldWords('There is no parameter no_such; R is fine.')).toBe(
    'There is no parameter no_such; R is fine.',
  )
})
