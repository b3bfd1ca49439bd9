import { describe, expect, it } from 'vitest'
import type { WireValue } from '../json/wire-value.ts'
import { titledCases } from '../testing/titled-cases.ts'
import { coerceFloat } from './coerce-float.ts'

function outcome(input: WireValue): number | string {
  const result = coerceFloat(input)
  return typeof result === 'number' ? result : result.type
}

describe('coerceFloat', () => {
  it.each(
    titledCases<number>([
      [2.5, 2.5],
      [NaN, NaN],
      [5n, 5],
      [123456789012345678901234567890n, 1.2345678901234568e29],
      [2n ** 1024n - 2n ** 970n - 1n, Number.MAX_VALUE],
      [true, 1],
      ['5', 5],
      ['5.', 5],
      ['+.5', 0.5],
      ['-.5e5', -50_000],
      [' \u00a01e+5\n', 100_000],
      ['-0', -0],
      ['1e400', Infinity],
      ['inf', Infinity],
      ['-INFINITY', -Infinity],
      ['+nan', NaN],
      ['1_000.5', 1000.5],
      ['1_.5', 1.5],
      ['1e_5', 100_000],
      ['-_1', -1],
      ['i_nf', Infinity],
      ['1'.repeat(5000), Infinity],
    ]),
  )('takes %s', (_, input, value) => {
    expect(outcome(input)).toBe(value)
  })

  it.each(
    titledCases<string>([
      [null, 'float_type'],
      [[1n], 'float_type'],
      [new Map(), 'float_type'],
      [2n ** 1024n - 2n ** 970n, 'float_type'],
      ['\ud800', 'string_unicode'],
      ...[
        '',
        '.',
        'e5',
        '1e',
        '1e+',
        '.e5',
        '+',
        '++1',
        '0x10',
        '1,5',
        '1 0',
        '1f',
        'infin',
        '１',
        '\u001c1',
        '\ufeff1',
      ].map((text): [string, string] => [text, 'float_parsing']),
      ...['_1', '1_', '1__0', '_', ' 1_0', '1_0 '].map((text): [string, string] => [text, 'float_parsing']),
    ]),
  )('refuses %s', (_, input, type) => {
    expect(outcome(input)).toBe(type)
  })

  it('is not slowed down by millions of digits', () => {
    expect(outcome(`${'1'.repeat(4_000_000)}x`)).toBe('float_parsing')
  })
})
