import { describe, expect, it } from 'vitest'
import { parseJson } from '../json/parse-json.ts'
import { FLOAT, INT, listOf } from '../models/model.ts'
import type { Model } from '../models/model.ts'
import { describeErrors } from './describe-errors.ts'
import { shortenMiddle } from './shorten-middle.ts'
import { validateModel } from './validate-model.ts'

const MODEL: Model = {
  name: 'Shape',
  fields: [
    { name: 'v', type: listOf(FLOAT), default: [] },
    { name: 'n', type: INT, default: 0n },
  ],
}

function textOf(json: string): string[] {
  const validation = validateModel(MODEL, parseJson(json), { isRebuilt: true })
  return validation.ok ? [] : describeErrors(MODEL, validation.errors).split('\n')
}

describe('describeErrors', () => {
  it('tells place, message, type, input and its type', () => {
    expect(textOf('{"n":2.5}')).toEqual([
      '1 validation error for Shape',
      'n',
      '  Input should be a valid integer, got a number with a fractional part [type=int_from_float, input_value=2.5, input_type=float]',
      '    For further information visit https://errors.pydantic.dev/2.10/v/int_from_float',
    ])
  })

  it('names the types of Python, and shortens long inputs in the middle', () => {
    const json = `{"v":[null,"${'x'.repeat(60)}",[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],{"a":true}],"n":"${'é'.repeat(40)}"}`
    const lines = textOf(json).filter((line) => line.includes('[type='))
    expect(lines.map((line) => line.slice(line.indexOf('input_value=')))).toEqual([
      'input_value=None, input_type=NoneType]',
      "input_value='xxxxxxxxxxxxxxxxxxxxxxxx...xxxxxxxxxxxxxxxxxxxxxxx', input_type=str]",
      'input_value=[1, 1, 1, 1, 1, 1, 1, 1, ... 1, 1, 1, 1, 1, 1, 1, 1], input_type=list]',
      "input_value={'a': True}, input_type=dict]",
      "input_value='éééééééééééé...ééééééééééé', input_type=str]",
    ])
    expect(textOf(json)[0]).toBe('5 validation errors for Shape')
    expect(textOf(json)[4]).toBe('v.1')
  })
})

describe('shortenMiddle', () => {
  it('leaves fifty bytes alone and cuts no character in two', () => {
    expect(shortenMiddle('x'.repeat(50), 50)).toBe('x'.repeat(50))
    expect(shortenMiddle('🎺'.repeat(20), 50)).toBe(`${'🎺'.repeat(6)}...${'🎺'.repeat(6)}`)
  })
})
