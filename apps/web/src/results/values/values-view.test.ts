// @vitest-environment happy-dom
import { directivityMap, onAxisLevelChart, type Chart } from '@hornbench/charts'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { ValuesView } from './values-view.tsx'

const size = { widthPx: 420, heightPx: 260 }

async function tableOf(chart: Chart): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const container = document.createElement('div')
  await act(async () => createRoot(container).render(createElement(ValuesView, { chart })))
  return container
}

const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent)

test('the values of a chart are a table with units, references and gaps (W9)', async () => {
  const runs = [{ name: 'Horn #1', curves: sampleCurves({ without: [1] }) }]
  const view = await tableOf(onAxisLevelChart({ runs, ...size }))
  expect(texts(view, 'caption')).toEqual(['On-axis level'])
  expect(texts(view, 'th[scope=col]')).toEqual([
    'FrequencyHz',
    'Horn #1dB re 20 µPa rms, 2 m from the mouth plane',
  ])
  expect(texts(view, 'tbody tr')).toHaveLength(40)
  expect(texts(view, 'tbody tr:nth-child(1) > *')).toEqual(['300.00', '90.00'])
  expect(texts(view, 'tbody tr:nth-child(2) > *')).toEqual(['329.76', 'no value'])
  expect(view.querySelectorAll('tbody th[scope=row]')).toHaveLength(40)
})

test('a table of many numbers is shown in pages', async () => {
  const curves = sampleCurves({ count: 500 })
  const view = await tableOf(
    directivityMap({ runs: [{ name: 'Horn #1', curves }], ...size, plane: 'horizontal' }),
  )
  expect(texts(view, 'tbody tr')).toHaveLength(160)
  expect(view.textContent).toContain('Rows 1–160 of 500')
  const next = [...view.querySelectorAll('button')].find(({ textContent }) => textContent === 'Next')
  for (let page = 0; page < 3; page += 1) await act(async () => next?.click())
  expect(view.textContent).toContain('Rows 481–500 of 500')
  expect(texts(view, 'tbody th').at(-1)).toBe('12000.00')
  expect(next?.disabled).toBe(true)
})
