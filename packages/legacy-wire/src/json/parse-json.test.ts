import { describe, expect, it } from 'vitest'
import { IntegerTooLongError } from './integer-too-long-error.ts'
import { JsonSyntaxError } from './json-syntax-error.ts'
import { NestingTooDeepError } from './nesting-too-deep-error.ts'
import { parseJson } from './parse-json.ts'
import { TooManyCollectionsError } from './too-many-collections-error.ts'

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

function syntaxErrorOf(text: string): [string, number] {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return [error.message, error.position]
    throw error
  }
  throw new Error(`${text} was read`)
}

describe('parseJson', () => {
  it.each<[string, unknown]>([
    ['0', 0n],
    ['-0', 0n],
    ['-0.0', -0],
    ['5', 5n],
    ['-17', -17n],
    ['5.0', 5],
    ['1e0', 1],
    ['1E-5', 0.00001],
    ['-1.5e+300', -1.5e300],
    ['9007199254740993', 9007199254740993n],
    ['-12345678901234567890', -12345678901234567890n],
    ['0.1000000000000000055511151231257827', 0.1],
    ['123456789.123456789', 123456789.12345679],
    ['0.000000000000001234', 1.234e-15],
    ['999999999999999.9', 999999999999999.9],
    ['1e400', Infinity],
    ['-1e-400', -0],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['true', true],
    ['null', null],
    [' \t\r\n[ 1 , 2 ]\n', [1n, 2n]],
    ['""', ''],
    ['"a\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9"', 'a"\\/\b\f\n\r\té'],
    ['"\\ud83c\\udfba"', '🎺'],
    ['"\\ud83cA\\udfba"', '\ud83cA\udfba'],
    ['"\u007f\u2028\ufeff"', '\u007f\u2028\ufeff'],
    ['[[],{}]', [[], new Map()]],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  it('keeps the order of keys, digit-like ones too, and of equal keys the last value at the place of the first', () => {
    const value = parseJson('{"b":1,"10":2,"9":3,"b":4,"":5}')
    expect([...(value as ReadonlyMap<string, unknown>)]).toEqual([
      ['b', 4n],
      ['10', 2n],
      ['9', 3n],
      ['', 5n],
    ])
  })

  it.each<[string, string, number]>([
    ['', 'Expecting value', 0],
    ['  ', 'Expecting value', 2],
    ['\u00a0{}', 'Expecting value', 0],
    ['\ufeff{}', 'Expecting value', 0],
    ['-', 'Expecting value', 0],
    ['-Inf', 'Expecting value', 0],
    ['+1', 'Expecting value', 0],
    ['.5', 'Expecting value', 0],
    ['٣', 'Expecting value', 0],
    ['[', 'Expecting value', 1],
    ['[,1]', 'Expecting value', 1],
    ['[}', 'Expecting value', 1],
    ['{"a" : ', 'Expecting value', 7],
    ['{"🎺🎺": x}', 'Expecting value', 7],
    ['1.', 'Extra data', 1],
    ['1E+', 'Extra data', 1],
    ['-01', 'Extra data', 2],
    ['trueX', 'Extra data', 4],
    ['{}\ufeff', 'Extra data', 2],
    ['[] []', 'Extra data', 3],
    ['{', 'Expecting property name enclosed in double quotes', 1],
    ['{ x', 'Expecting property name enclosed in double quotes', 2],
    ['{"a":1,', 'Expecting property name enclosed in double quotes', 7],
    ['{"é":"号", x}', 'Expecting property name enclosed in double quotes', 10],
    ['{"a"', "Expecting ':' delimiter", 4],
    ['{"a" }', "Expecting ':' delimiter", 5],
    ['[1 2]', "Expecting ',' delimiter", 3],
    ['[1}', "Expecting ',' delimiter", 2],
    ['{"a":1', "Expecting ',' delimiter", 6],
    ['{"a":1 "b"', "Expecting ',' delimiter", 7],
    ['[1 , ]', 'Illegal trailing comma before end of array', 3],
    ['{"a":1 , }', 'Illegal trailing comma before end of object', 7],
    ['["a', 'Unterminated string starting at', 1],
    ['"\\', 'Unterminated string starting at', 0],
    ['"\\"', 'Unterminated string starting at', 0],
    ['"🎺\u0001"', 'Invalid control character at', 2],
    ['"ab\\x"', 'Invalid \\escape', 3],
    ['"\\u12"', 'Invalid \\uXXXX escape', 2],
    ['"\\u00e9', 'Invalid \\uXXXX escape', 2],
    ['"\\ud83c\\u12"', 'Invalid \\uXXXX escape', 8],
    ['"\\u+123"', 'Invalid \\uXXXX escape', 2],
  ])('refuses %j', (text, message, position) => {
    expect(syntaxErrorOf(text)).toEqual([message, position])
  })

  it('reads a thousand levels, refuses more, and calls ten thousand unreadable', () => {
    expect(() => parseJson(nested(1000))).not.toThrow()
    expect(() => parseJson(nested(1001))).toThrow(new NestingTooDeepError(false))
    expect(() => parseJson(nested(1_000_000))).toThrow(new NestingTooDeepError(true))
  })

  it('tells a fault in the text before the depth of what was read', () => {
    expect(syntaxErrorOf('['.repeat(3000))).toEqual(['Expecting value', 3000])
  })

  it('converts 4300 digits and no more, the sign not counted', () => {
    expect(parseJson(`-${'9'.repeat(4300)}`)).toBe(1n - 10n ** 4300n)
    expect(() => parseJson(`[${'9'.repeat(4301)}]`)).toThrow(IntegerTooLongError)
    expect(parseJson(`${'9'.repeat(4301)}e0`)).toBe(Infinity)
  })

  it('counts lists and objects where their number is bounded', () => {
    expect(() => parseJson('[[],{}]', { maxCollections: 3 })).not.toThrow()
    expect(() => parseJson('[[],{}]', { maxCollections: 2 })).toThrow(TooManyCollectionsError)
  })

  it('rounds short decimals as the long way round does', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => ((index * 7919) / 1009).toFixed(index % 16))
    const floats = texts.filter((text) => text.includes('.'))
    expect(parseJson(`[${floats.join(',')}]`)).toEqual(floats.map(Number))
  })
})
