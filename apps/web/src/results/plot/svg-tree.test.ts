// @vitest-environment happy-dom
import { directivityMap, onAxisLevelChart, polarChart, toSvgText, type Chart } from '@hornbench/charts'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { SvgTree } from './svg-tree.tsx'

const size = { widthPx: 420, heightPx: 260 }
const runs = [
  { name: 'A & B', curves: sampleCurves({ without: [7] }), validToHz: 5000 },
  { name: 'C', curves: sampleCurves({ count: 10 }) },
]

test.each<[string, Chart]>([
  ['a chart of curves', onAxisLevelChart({ runs, ...size, phase: {}, markers: true })],
  ['a map', directivityMap({ runs, ...size, plane: 'horizontal' })],
  ['a polar plot', polarChart({ runs, ...size, planes: ['horizontal'], frequencyIndex: 3 })],
])('%s is mounted as it is printed, but for its words', (_, chart) => {
  const mounted = inBrowser(renderToStaticMarkup(createElement(SvgTree, { chart })))
  const printed = inBrowser(toSvgText(chart.svg))
  expect(mounted.getAttribute('aria-label')).toBe(`${chart.title}. ${chart.summary}`)
  expect(mounted.querySelector('title, desc')).toBeNull()

  mounted.removeAttribute('aria-label')
  printed.removeAttribute('xmlns')
  for (const words of printed.querySelectorAll('title, desc')) words.remove()
  expect(mounted.outerHTML).toBe(printed.outerHTML)
  expect(mounted.querySelectorAll('*').length).toBeGreaterThan(30)
})

function inBrowser(text: string): Element {
  const holder = document.createElement('div')
  holder.innerHTML = text.trim()
  const [svg] = holder.children
  if (!svg) throw new Error('There is no element in this text.')
  return svg
}
