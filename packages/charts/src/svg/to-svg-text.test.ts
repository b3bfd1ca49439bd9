import { expect, test } from 'vitest'
import { element } from './svg-node.ts'
import { fittingText, textWidth } from './text-width.ts'
import { toSvgText } from './to-svg-text.ts'

test('names with marks and control characters stay text', () => {
  const node = element('svg', { 'data-name': '"<a>&' }, [
    element('text', {}, ['</text><script>&\u0000\uD800']),
  ])
  expect(toSvgText(node)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" data-name="&quot;&lt;a&gt;&amp;">' +
      '<text>&lt;/text&gt;&lt;script&gt;&amp;\uFFFD\uFFFD</text></svg>\n',
  )
})

test('numbers have two decimals, and no zero has a sign', () => {
  const node = element('line', { x1: 1.23456, x2: -0.001, y1: 100, y2: undefined })
  expect(node.attributes).toEqual({ x1: 1.23, x2: 0, y1: 100 })
})

test('the longest wording that fits is taken, or the last one is cut', () => {
  const wordings = ['dB re 20 µPa rms at 2 m', 'dB re 20 µPa', 'dB']
  const at = (widthPx: number) => fittingText(wordings, { sizePx: 10, widthPx })
  expect(at(300)).toBe('dB re 20 µPa rms at 2 m')
  expect(at(80)).toBe('dB re 20 µPa')
  expect(at(13)).toBe('dB')
  expect(at(3)).toBe('')
  const cut = fittingText(['a name that is far too long'], { sizePx: 10, widthPx: 60 })
  expect(cut).toMatch(/^a name.*…$/)
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(60)
})
