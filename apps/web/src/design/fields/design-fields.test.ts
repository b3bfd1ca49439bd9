import { describe, expect, test } from 'vitest'
import { STARTING_TEXTS } from '../draft/starting-draft.ts'
import { FIELD_IDS, FIELDS, fieldAt, isShown } from './design-fields.ts'
import { filterFields } from './filter-fields.ts'
import { inFieldWords } from './in-field-words.ts'

const OSSE = { ...STARTING_TEXTS, formula: 'OSSE' }

describe('the fields', () => {
  test.each([STARTING_TEXTS, OSSE])('have a place of their own in the submission', (texts) => {
    const shown = FIELD_IDS.filter((id) => isShown(id, texts))
    const places = shown.map((id) => FIELDS[id].path.join('.'))
    expect(new Set(places).size).toBe(places.length)
    for (const id of shown) expect(fieldAt(FIELDS[id].path, texts)).toBe(id)
  })

  test('of the other formula are not shown, and faults of a letter go to the shown one', () => {
    expect(isShown('osse.L', STARTING_TEXTS)).toBe(false)
    expect(fieldAt(['source', 'design', 'q'], STARTING_TEXTS)).toBe('rosse.q')
    expect(fieldAt(['source', 'design', 'q'], OSSE)).toBe('osse.q')
    expect(fieldAt(['source', 'design', 'L'], STARTING_TEXTS)).toBeUndefined()
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
})

test('messages speak of fields by their labels', () => {
  expect(inFieldWords('wall_thickness must be larger. Set wall_thickness to 5 mm. Raise throat_res.')).toBe(
    'Wall thickness must be larger. Set wall thickness to 5 mm. Raise edge at throat.',
  )
  expect(inFieldWords('There is no parameter no_such; R is fine.')).toBe(
    'There is no parameter no_such; R is fine.',
  )
})
