import { describe, expect, it } from 'vitest'
import { printStored } from './print-stored.ts'
import { reprintStored } from './reprint-stored.ts'

describe('printStored', () => {
  it('writes ASCII with a blank behind commas and colons', () => {
    const value = { a: [1n, 2.5, null, true], 'é🎺': 'tab\t nl\n "\\/ \u007f\u2028\ud800', e: {} }
    expect(printStored(value)).toBe(
      '{"a": [1, 2.5, null, true], "\\u00e9\\ud83c\\udfba": "tab\\t nl\\n \\"\\\\/ \\u007f\\u2028\\ud800", "e": {}}',
    )
  })

  it('writes NaN and the infinities bare', () => {
    expect(printStored([NaN, Infinity, -Infinity])).toBe('[NaN, Infinity, -Infinity]')
  })
})

describe('reprintStored', () => {
  it('turns a stored text into that of an answer', () => {
    const stored = '{"10": 1e16, "9": [NaN, -0.0, 5, 1E2], "\\u00e9": "\\ud83c\\udfba\\/", "n": {"x": null}}'
    expect(reprintStored(stored)).toBe('{"10":1e+16,"9":[null,-0.0,5,100.0],"é":"🎺/","n":{"x":null}}')
  })
})
