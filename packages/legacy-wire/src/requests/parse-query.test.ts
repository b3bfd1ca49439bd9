import { expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'

it.each<[string, [string, string][]]>([
  [
    'a=1&b=2&a=3',
    [
      ['a', '3'],
      ['b', '2'],
    ],
  ],
  [
    'a&=x&&c==',
    [
      ['a', ''],
      ['', 'x'],
      ['c', '='],
    ],
  ],
  ['a+b=%2B+', [['a b', '+ ']]],
  ['a=%C3%A9%F0%9F%8E%BA%00', [['a', 'é🎺\0']]],
  ['a=%c3%ff%E2%82x', [['a', '\ufffd\ufffd\ufffdx']]],
  ['a=%c3é%a9', [['a', '\ufffdé\ufffd']]],
  [
    'a=100%&b=%g1&c=%4',
    [
      ['a', '100%'],
      ['b', '%g1'],
      ['c', '%4'],
    ],
  ],
  ['a=%EF%BB%BFx', [['a', '\ufeffx']]],
])('reads %s', (query, entries) => {
  expect([...parseQuery(query)]).toEqual(entries)
})
