import { printAnswer } from '@hornbench/legacy-wire'
import { expect, test } from 'vitest'
import { describeApi } from '../openapi/describe-api.ts'
import { ROUTES } from '../routes.ts'
import { indentJson } from './indent-json.ts'

test('what is short stays in one line, with its numbers as they are', () => {
  expect(indentJson('{"a":[1,2.0,1e-05],"b":"x,y: {","c":{}}')).toBe(
    '{"a": [1, 2.0, 1e-05], "b": "x,y: {", "c": {}}',
  )
})

test('what is long has a line for each member', () => {
  const text = 'a "quoted", [bracketed] text that is much too long for one line of a page\\'
  expect(indentJson(JSON.stringify({ text, list: [text, 1], none: [] }))).toBe(
    [
      '{',
      `  "text": ${JSON.stringify(text)},`,
      '  "list": [',
      `    ${JSON.stringify(text)},`,
      '    1',
      '  ],',
      '  "none": []',
      '}',
    ].join('\n'),
  )
})

test('nothing but blanks is added', () => {
  const json = printAnswer(describeApi(ROUTES))
  expect(JSON.parse(indentJson(json))).toEqual(JSON.parse(json))
})
