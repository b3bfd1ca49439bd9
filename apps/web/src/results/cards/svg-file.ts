import { LIGHT_THEME, toSvgText, type Chart } from '@hornbench/charts'
import type { Draw, DrawFrame } from '../plot/use-drawn-chart.ts'

const SIZE = { widthPx: 960, heightPx: 540 }

/** The chart as a file for documents: with its title and legend, concrete light colours and a line about its origin. */
export function svgFileText(
  draw: Draw<Chart>,
  frame: Pick<DrawFrame, 'footer' | 'frequencyRangeHz'>,
): string {
  return toSvgText(draw({ ...SIZE, ...frame, theme: LIGHT_THEME, showTitle: true, showLegend: true }).svg)
}

/** "One-inch horn #17" and "Directivity" become `one-inch-horn-17-directivity.svg`. */
export function svgFileName(runNames: readonly string[], title: string): string {
  const words = [...runNames, title].join(' ').toLowerCase()
  const stem = words.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  return `${stem.slice(0, 120)}.svg`
}

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then, and keeps it until it has.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
