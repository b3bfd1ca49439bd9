import { onAxisLevelChart } from '@hornbench/charts'
import { expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { svgFileName, svgFileText } from './svg-file.ts'

test('a saved chart has its title, its origin, concrete colours and the band that was shown', () => {
  const runs = [{ name: 'One-inch horn #17', curves: sampleCurves() }]
  const text = svgFileText((frame) => onAxisLevelChart({ runs, showLegend: false, ...frame }), {
    footer: 'One-inch horn #17 · Hornbench',
    frequencyRangeHz: [1000, 4000],
  })
  expect(text).toContain('<title>On-axis level</title>')
  expect(text).toContain('One-inch horn #17 · Hornbench')
  expect(text).not.toContain('var(')
  expect(text).toContain('>2k<')
  expect(text).not.toContain('>500<')
})

test('its file is named after the runs and the chart, without what a file system may refuse', () => {
  expect(svgFileName(['One-inch horn #17'], 'Directivity')).toBe('one-inch-horn-17-directivity.svg')
  expect(svgFileName(['a/b\\c: Ö*?"<|> #1', '..'], 'Polar')).toBe('a-b-c-ö-1-polar.svg')
  expect(svgFileName(['x'.repeat(300)], 'Polar').length).toBeLessThan(130)
})
