import { expect, test } from 'vitest'
import { describeHorn } from './describe-horn.ts'
import { gridStep } from './grid-step.ts'
import { lengthText, sizeText } from './size-text.ts'
import { boxMesh } from './testing/box-mesh.ts'

test.each([
  [8, '8 mm'],
  [12.34, '12.3 mm'],
  [99.96, '100 mm'],
  [280.4, '280 mm'],
  [1021.2, '1,021 mm'],
])('%d mm is written %s', (mm, text) => expect(lengthText(mm)).toBe(text))

test('a size is width × height × depth', () => {
  expect(sizeText({ low: [-140, -100, -8.4], high: [140, 100, 80] })).toBe('280 × 200 × 88.4 mm')
})

test('the description says in words what is to be seen', () => {
  expect(describeHorn(boxMesh({ high: [280, 200, 88.4] }))).toBe(
    'A horn 280 mm wide, 200 mm high and 88.4 mm deep, of 12 triangles, 2 of them on the source.',
  )
})

test.each([
  [55, 10],
  [80, 10],
  [120, 20],
  [280, 50],
  [350, 50],
  [1021, 200],
])('the grid of a horn of %d mm has steps of %d mm', (length, step) => expect(gridStep(length)).toBe(step))
