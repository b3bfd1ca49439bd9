import { describe, expect, it } from 'vitest'
import { parseJson } from '../json/parse-json.ts'
import { BOOL, DICT, FLOAT, FLOAT_OR_STR, INT, listOf, optional, STR } from '../models/model.ts'
import type { Model } from '../models/model.ts'
import { printErrorAnswer } from './print-errors.ts'
import { validateModel } from './validate-model.ts'
import type { Validation } from './validate-model.ts'

const POINT: Model = { name: 'Point', fields: [{ name: 'x', type: FLOAT }] }

const SHAPE: Model = {
  name: 'Shape',
  fields: [
    { name: 'points', type: listOf({ kind: 'model', model: POINT }), default: [] },
    { name: 'sizes', type: listOf(FLOAT), default: [1n] },
    { name: 'count', type: INT, default: 3n },
    { name: 'solid', type: BOOL, default: true },
    { name: 'name', type: optional(STR), default: null, check: checkName },
    { name: 'slope', type: FLOAT_OR_STR, default: 0.5 },
    { name: 'extra', type: optional(DICT), default: null },
  ],
}

function checkName(value: unknown): { value: string } | { problem: string } {
  return value === 'bad' ? { problem: 'name is bad.' } : { value: `${String(value)}!` }
}

function read(json: string): Validation {
  return validateModel(SHAPE, parseJson(json))
}

function valuesOf(json: string): unknown {
  const validation = read(json)
  return validation.ok ? [...validation.value] : validation.errors
}

function errorsOf(json: string): unknown {
  const validation = read(json)
  return validation.ok
    ? []
    : validation.errors.map(({ place, fault, input }) => [place.join('.'), fault.type, input])
}

describe('validateModel', () => {
  it('fills in defaults as they are, in the order of the model, unchecked', () => {
    expect(valuesOf('{"count":"4","other":1}')).toEqual([
      ['points', []],
      ['sizes', [1n]],
      ['count', 4n],
      ['solid', true],
      ['name', null],
      ['slope', 0.5],
      ['extra', null],
    ])
  })

  it('coerces what is sent and drops other keys on every level', () => {
    const json =
      '{"extra":{"k":1},"slope":"2","name":"n","solid":"no","sizes":[1,"2",true,0.5],"points":[{"x":1,"y":2}]}'
    expect(valuesOf(json)).toEqual([
      ['points', [new Map([['x', 1]])]],
      ['sizes', [1, 2, 1, 0.5]],
      ['count', 3n],
      ['solid', false],
      ['name', 'n!'],
      ['slope', '2'],
      ['extra', new Map([['k', 1n]])],
    ])
  })

  it('lists all errors in the order of the model, with their places and inputs', () => {
    const json = '{"slope":[],"extra":3,"name":"bad","count":{},"sizes":[1,"x",null],"points":[{"x":1},{},5]}'
    expect(errorsOf(json)).toEqual([
      ['points.1.x', 'missing', new Map()],
      ['points.2', 'model_attributes_type', 5n],
      ['sizes.1', 'float_parsing', 'x'],
      ['sizes.2', 'float_type', null],
      ['count', 'int_type', new Map()],
      ['name', 'value_error', 'bad'],
      ['slope.float', 'float_type', []],
      ['slope.str', 'string_type', []],
      ['extra', 'dict_type', 3n],
    ])
  })

  it('refuses what is no list', () => {
    expect(errorsOf('{"sizes":{"0":1},"points":"x"}')).toEqual([
      ['points', 'list_type', 'x'],
      ['sizes', 'list_type', new Map([['0', 1n]])],
    ])
  })

  it('takes a number beyond the floats as neither float nor text', () => {
    const input = 10n ** 400n
    expect(errorsOf(`{"slope":${input}}`)).toEqual([
      ['slope.float', 'float_type', input],
      ['slope.str', 'string_type', input],
    ])
  })

  it('has other words for what is no object in a rebuilt request', () => {
    const validation = validateModel(SHAPE, 5n, { isRebuilt: true })
    expect(validation).toMatchObject({
      errors: [{ fault: { message: 'Input should be a valid dictionary or instance of Shape' } }],
    })
  })

  it('stops listing after a hundred thousand errors', () => {
    const validation = read(`{"sizes":[${'null,'.repeat(150_000)}0],"count":null}`)
    expect(validation.ok ? [] : validation.errors).toHaveLength(100_000)
  })
})

describe('printErrorAnswer', () => {
  it('writes type, place, message, input, context and address', () => {
    const validation = validateModel(SHAPE, parseJson('{"name":"bad","sizes":[NaN,"\\ud800"]}'), {
      place: ['body'],
    })
    expect(validation.ok ? '' : printErrorAnswer(validation.errors)).toBe(
      '{"detail":[{"type":"string_unicode","loc":["body","sizes",1],"msg":"Input should be a valid string, unable to parse raw data as a unicode string","input":"\\ud800","url":"https://errors.pydantic.dev/2.10/v/string_unicode"},' +
        '{"type":"value_error","loc":["body","name"],"msg":"Value error, name is bad.","input":"bad","ctx":{"error":{}},"url":"https://errors.pydantic.dev/2.10/v/value_error"}]}',
    )
  })
})
