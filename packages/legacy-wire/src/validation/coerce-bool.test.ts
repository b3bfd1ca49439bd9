import { describe, expect, it } from 'vitest'
import type { WireValue } from '../json/wire-value.ts'
import { titledCases } from '../testing/titled-cases.ts'
import { coerceBool } from './coerce-bool.ts'

function outcome(input: WireValue): boolean | string {
  const result = coerceBool(input)
  return typeof result === 'boolean' ? result : result.type
}

describe('coerceBool', () => {
  it('takes numbers and words', () => {
    const trueInputs = [true, 1n, 1, 'true', 'T', 'yes', 'Y', 'oN', '1']
    const falseInputs = [false, 0n, 0, -0, 'False', 'f', 'NO', 'n', 'off', '0']
    expect(trueInputs.map(outcome)).toEqual(trueInputs.map(() => true))
    expect(falseInputs.map(outcome)).toEqual(falseInputs.map(() => false))
  })

  it.each(
    titledCases<string>([
      [2n, 'bool_parsing'],
      [-1, 'bool_parsing'],
      [2n ** 63n - 1n, 'bool_parsing'],
      [-(2n ** 63n), 'bool_parsing'],
      ['', 'bool_parsing'],
      [' yes ', 'bool_parsing'],
      ['1.0', 'bool_parsing'],
      ['já', 'bool_parsing'],
      ['\ud800', 'string_unicode'],
      [0.5, 'bool_type'],
      [NaN, 'bool_type'],
      [1e19, 'bool_type'],
      [2n ** 63n, 'bool_type'],
      [10n ** 400n, 'bool_type'],
      [null, 'bool_type'],
      [[], 'bool_type'],
      [new Map(), 'bool_type'],
    ]),
  )('refuses %s', (_, input, type) => {
    expect(outcome(input)).toBe(type)
  })
})
