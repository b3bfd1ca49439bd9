import { describe, expect, it } from 'vitest'
import type { WireValue } from '../json/wire-value.ts'
import { titledCases } from '../testing/titled-cases.ts'
import { coerceBoundedInt, coerceInt } from './coerce-int.ts'

function outcome(input: WireValue): bigint | string {
  const result = coerceInt(input)
  return typeof result === 'bigint' ? result : result.type
}

describe('coerceInt', () => {
  it.each(
    titledCases<bigint>([
      [7n, 7n],
      [10n ** 40n, 10n ** 40n],
      [true, 1n],
      [false, 0n],
      [5, 5n],
      [-0, 0n],
      [1e15, 10n ** 15n],
      [9223372036854774784, 9223372036854774784n],
      ['5', 5n],
      [' \u3000\u00a0\u0085-5\n', -5n],
      ['+5', 5n],
      ['007', 7n],
      ['-007', -7n],
      ['+0_7', 7n],
      ['000', 0n],
      ['-0', 0n],
      ['0_0', 0n],
      ['5.00', 5n],
      ['00.0', 0n],
      ['-5.0', -5n],
      ['1_000', 1000n],
      ['1_0.0', 10n],
      ['0_1.0', 1n],
      ['-1_0', -10n],
      ['0-5', -5n],
      ['9223372036854775808', 9223372036854775808n],
      ['1'.repeat(4300), BigInt('1'.repeat(4300))],
      ['0'.repeat(5000), 0n],
      [`5.${'0'.repeat(5000)}`, 5n],
    ]),
  )('takes %s', (_, input, value) => {
    expect(outcome(input)).toBe(value)
  })

  it.each(
    titledCases<string>([
      [null, 'int_type'],
      [[], 'int_type'],
      [new Map(), 'int_type'],
      [2.5, 'int_from_float'],
      [NaN, 'finite_number'],
      [-Infinity, 'finite_number'],
      [9223372036854775808, 'int_parsing_size'],
      [-9223372036854775808, 'int_parsing_size'],
      [1e300, 'int_parsing_size'],
      ['\ud800', 'string_unicode'],
      ['1'.repeat(4301), 'int_parsing_size'],
      [`-${'1'.repeat(4300)}`, 'int_parsing_size'],
      [`${'1'.repeat(4301)}x`, 'int_parsing_size'],
      [` ${'1'.repeat(4301)}`, 'int_parsing'],
      [`+${'1'.repeat(4301)}`, 'int_parsing'],
      ...[
        '',
        ' ',
        '-',
        '+-5',
        '-+5',
        '--5',
        '+ 5',
        '- 5',
        '5.',
        '.0',
        '0.',
        '2.5',
        '1e1',
        '0x10',
        '1__0',
        '10_',
        '_1',
      ].map((text): [string, string] => [text, 'int_parsing']),
      ...[
        '-_1',
        '+_5',
        '5_.0',
        '5._0',
        '1.0_0',
        '0_',
        '5 .0',
        '0.0.0',
        '５',
        '\ufeff5',
        '\u001c5',
        'inf',
        'true',
      ].map((text): [string, string] => [text, 'int_parsing']),
    ]),
  )('refuses %s', (_, input, type) => {
    expect(outcome(input)).toBe(type)
  })

  it('keeps to its bounds', () => {
    const bounds = { least: 1n, most: 200n }
    expect(['1', '200.0'].map((text) => coerceBoundedInt(text, bounds))).toEqual([1n, 200n])
    expect(coerceBoundedInt('0', bounds)).toMatchObject({ type: 'greater_than_equal', context: { ge: 1n } })
    expect(coerceBoundedInt('9'.repeat(30), bounds)).toMatchObject({
      type: 'less_than_equal',
      context: { le: 200n },
    })
    expect(coerceBoundedInt('x', bounds)).toMatchObject({ type: 'int_parsing' })
  })
})
