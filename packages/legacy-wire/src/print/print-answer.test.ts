import { describe, expect, it } from 'vitest'
import { printAnswer, printEcho } from './print-answer.ts'

describe('printAnswer', () => {
  it('writes compact JSON in the order of the keys', () => {
    const value = new Map([
      ['10', [1n, 1, true, null]],
      ['9', []],
    ])
    expect(printAnswer({ value, empty: {}, missing: undefined, nested: [[], new Map()] })).toBe(
      '{"value":{"10":[1,1.0,true,null],"9":[]},"empty":{},"nested":[[],{}]}',
    )
  })

  it('escapes quotes, backslashes and controls, and nothing else', () => {
    expect(printAnswer('"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028\ufeffé号🎺')).toBe(
      '"\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\ufeffé号🎺"',
    )
  })

  it('writes NaN and the infinities as null, and integers of any size as they are', () => {
    expect(printAnswer([NaN, Infinity, -Infinity, 18446744073709551616n])).toBe(
      '[null,null,null,18446744073709551616]',
    )
  })

  it('writes a lone half of a surrogate pair as its escape', () => {
    expect(printAnswer(['\ud83c', '\udfba\ud83c'])).toBe('["\\ud83c","\\udfba\\ud83c"]')
  })

  it('writes lists longer than a block', () => {
    const list = Array.from({ length: 30_000 }, (_, index) => index)
    expect(JSON.parse(printAnswer(list))).toEqual(list)
  })
})

describe('printEcho', () => {
  it('leaves out keys that looked like bookkeeping to the older server, at every level', () => {
    const inner = new Map([
      ['_sa', 1n],
      ['_s', 2n],
    ])
    expect(printEcho([new Map([['_sax', inner]]), new Map([['a', inner]])])).toBe('[{},{"a":{"_s":2}}]')
    expect(printAnswer(inner)).toBe('{"_sa":1,"_s":2}')
  })
})
