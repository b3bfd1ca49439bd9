import { describe, expect, it } from 'vitest'
import { printPython, printPythonTuple } from './print-python.ts'

describe('printPython', () => {
  it('writes values as Python code', () => {
    const value = new Map([
      ['a', [null, true, false, 1n, 1, NaN, -Infinity, 1e-5]],
      ["it's", []],
    ])
    expect(printPython([value, new Map()])).toBe(
      `[{'a': [None, True, False, 1, 1.0, nan, -inf, 1e-05], "it's": []}, {}]`,
    )
  })

  it.each<[string, string]>([
    ['plain', "'plain'"],
    ["it's", `"it's"`],
    ['say "x"', `'say "x"'`],
    [`it's "x"`, `'it\\'s "x"'`],
    ['a\\b\n\r\t\0\u001f\u007f', "'a\\\\b\\n\\r\\t\\x00\\x1f\\x7f'"],
    ['é 号 🎺', "'é 号 🎺'"],
    [
      '\u0085\u00a0\u00ad\u200b\u2028\u3000\ufeff\ue000',
      "'\\x85\\xa0\\xad\\u200b\\u2028\\u3000\\ufeff\\ue000'",
    ],
    ['\ud83c', "'\\ud83c'"],
    ['\u{f0000}', "'\\U000f0000'"],
  ])('quotes %j', (text, quoted) => {
    expect(printPython(text)).toBe(quoted)
  })

  it('ends a tuple of one with a comma', () => {
    expect([['a'], ['r', 'float'], [1n]].map(printPythonTuple)).toEqual(["('a',)", "('r', 'float')", '(1,)'])
  })
})
