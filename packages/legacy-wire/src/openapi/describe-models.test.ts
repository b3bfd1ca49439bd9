import { expect, test } from 'vitest'
import { JOBS_QUERY } from '../models/jobs-query-model.ts'
import { BOOL, DICT, FLOAT, FLOAT_OR_STR, INT, listOf, optional, STR } from '../models/model.ts'
import type { FieldType, Model } from '../models/model.ts'
import { SOLVE_REQUEST } from '../models/solve-request-model.ts'
import { printAnswer } from '../print/print-answer.ts'
import { describeField } from './describe-field.ts'
import { describeModels } from './describe-models.ts'
import { titleOf } from './title-of.ts'

const INNER: Model = { name: 'Inner', fields: [{ name: 'x', type: FLOAT }] }
const MODEL: FieldType = { kind: 'model', model: INNER }

function print(type: FieldType): string {
  return printAnswer(describeField(INNER, { name: 'x', type }, () => undefined))
}

// The forms are those of FastAPI 0.104 with pydantic 2.10.
test.each([
  ['a float', FLOAT, '{"type":"number","title":"X"}'],
  [
    'a bounded integer',
    { kind: 'int', least: 1n, most: 200n },
    '{"type":"integer","maximum":200,"minimum":1,"title":"X"}',
  ],
  ['a boolean', BOOL, '{"type":"boolean","title":"X"}'],
  ['an object', DICT, '{"type":"object","title":"X"}'],
  ['a float or a text', FLOAT_OR_STR, '{"anyOf":[{"type":"number"},{"type":"string"}],"title":"X"}'],
  ['a list', listOf(INT), '{"items":{"type":"integer"},"type":"array","title":"X"}'],
  ['what may be null', optional(STR), '{"anyOf":[{"type":"string"},{"type":"null"}],"title":"X"}'],
  ['a model', MODEL, '{"$ref":"#/components/schemas/Inner"}'],
  ['a model or null', optional(MODEL), '{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}]}'],
] satisfies [string, FieldType, string][])('%s', (_, type, text) => {
  expect(print(type)).toBe(text)
})

test.each([
  ['frequency_range', 'Frequency Range'],
  ['surfaceTags', 'Surfacetags'],
  ['gcurve_sf_m1', 'Gcurve Sf M1'],
  ['R', 'R'],
])('the title of %s is %s', (name, title) => {
  expect(titleOf(name)).toBe(title)
})

test('a default that is a float prints as one, an integer as one, and null is left out', () => {
  const field = { name: 'a', type: FLOAT, default: 5 }
  expect(printAnswer(describeField(INNER, field, () => 'Degrees.'))).toBe(
    '{"type":"number","title":"A","description":"Degrees.","default":5.0}',
  )
  const [status, limit] = JOBS_QUERY.fields.map((each) => describeField(JOBS_QUERY, each, () => undefined))
  expect(status).not.toHaveProperty('default')
  expect(limit).toMatchObject({ default: 50n })
})

test('a model brings the models inside it, each once, with what it requires', () => {
  const schemas = describeModels([SOLVE_REQUEST, SOLVE_REQUEST])
  expect([...schemas.keys()]).toEqual(['SimulationRequest', 'MeshData', 'PolarConfig'])
  expect(schemas.get('MeshData')).toMatchObject({
    type: 'object',
    required: ['vertices', 'indices', 'surfaceTags'],
    title: 'MeshData',
  })
  expect(schemas.get('PolarConfig')).not.toHaveProperty('required')
})
