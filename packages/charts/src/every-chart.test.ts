import type { Curves } from '@hornbench/api-contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart } from './frame/chart.ts'
import { toSvgText } from './svg/to-svg-text.ts'
import { textWidth } from './svg/text-width.ts'
import { pistonRun, unsolvedCurves, withGaps } from './testing/chart-runs.ts'
import { everyChart } from './testing/every-chart.ts'
import { allNodes, nodesOfClass, textOf } from './testing/node-search.ts'
import { pistonCurves } from './testing/piston-curves.ts'
import { logSweep } from './testing/sweep.ts'

const SIZE = { widthPx: 560, heightPx: 300 }
const WIDTHS_PX = [320, 390, 560, 900, 1600]

describe('every chart', () => {
  test('is one image with a name and a sentence for screen readers', () => {
    for (const { svg, title, summary } of everyChart([pistonRun('horn #7')], SIZE)) {
      expect(svg.attributes['role']).toBe('img')
      const [name, description] = svg.children.map(textOf)
      expect(name).toBe(title)
      expect(description).toBe(summary)
      expect(summary).toMatch(/^[A-Z].*horn #7.*\.$/)
    }
  })

  test('draws whatever stands in a result, and no attribute is not a number', () => {
    fc.assert(
      fc.property(anyCurves(), anyCurves(), fc.integer({ min: 0, max: 1600 }), (first, second, widthPx) => {
        const runs = [
          { name: 'a', curves: first, validToHz: 3000 },
          { name: 'b', curves: second },
        ]
        expect(everyChart(runs, { widthPx, heightPx: 260 }).flatMap(badAttributes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('draws no runs, no frequencies, one frequency, nothing solved, and sizes that are none', () => {
    const one = pistonCurves({ radiusM: 0.05, frequenciesHz: [1000], anglesDeg: [0, 90] })
    const lists = [[], [unsolvedCurves([])], [one], [unsolvedCurves([500, 1000, 2000])]]
    for (const curves of lists) {
      const runs = curves.map((each) => ({ name: 'x', curves: each }))
      for (const size of [SIZE, { widthPx: Number.NaN, heightPx: -Infinity }]) {
        expect(everyChart(runs, size).flatMap(badAttributes)).toEqual([])
      }
    }
  })

  test('says where there is nothing to see', () => {
    const empty = everyChart([{ name: 'x', curves: unsolvedCurves([500, 1000]) }], SIZE)
    const solved = everyChart([pistonRun('x')], SIZE).slice(0, 13)
    for (const { svg } of empty) expect(nodesOfClass(svg, 'chart-no-values')).toHaveLength(1)
    for (const { svg } of solved) expect(nodesOfClass(svg, 'chart-no-values')).toHaveLength(0)
  })

  test('keeps its words inside and apart at every width', () => {
    const runs = [
      { ...pistonRun('a horn with a name that someone thought about for long #12'), validToHz: 15_000 },
      pistonRun('#13', 0.08),
    ]
    for (const widthPx of WIDTHS_PX) {
      for (const heightPx of [180, 300]) {
        for (const chart of everyChart(runs, { widthPx, heightPx })) {
          const spans = labelSpans(chart)
          for (const { from, to, text } of spans) {
            expect(from, text).toBeGreaterThanOrEqual(-1)
            expect(to, text).toBeLessThanOrEqual(chart.widthPx + 1)
          }
          expect(touching(spans)).toEqual([])
        }
      }
    }
  })

  test('has a table whose rows fit its columns, with units and references (S3)', () => {
    for (const chart of everyChart([withGaps(pistonRun('x'), 3)], SIZE)) {
      const { columns, rows } = chart.table()
      for (const row of rows) expect(row).toHaveLength(columns.length)
      for (const { reference } of columns.slice(1)) expect(reference).not.toBe('')
    }
  })

  test('stays small where the sweep is large: 2,000 frequencies by 181 angles', () => {
    const anglesDeg = Array.from({ length: 181 }, (_, index) => index * 2 - 180)
    // Ripples in both directions, so that contours have much to go round.
    const frequenciesHz = logSweep(20, 20_000, 2000)
    const levelDb = frequenciesHz.map((_, at) =>
      anglesDeg.map((deg) => 90 - Math.abs(deg) / 6 + 3 * Math.sin(at / 20) * Math.cos(deg / 7)),
    )
    const curves = { ...unsolvedCurves(frequenciesHz), planes: { horizontal: { anglesDeg, levelDb } } }
    const charts = everyChart([{ name: 'x', curves }], { widthPx: 1600, heightPx: 800 })
    for (const { svg } of charts) expect(toSvgText(svg).length).toBeLessThan(1_500_000)
  })
})

/** What a renderer can't read: numbers that are none, or a size below 0. */
function badAttributes({ svg }: Chart): string[] {
  return allNodes(svg).flatMap(({ tag, attributes }) =>
    Object.entries(attributes)
      .filter(([name, value]) => {
        const isSize = /^(?:width|height|r)$/.test(name)
        return /NaN|Infinity|undefined|null|\de[+-]\d/.test(String(value)) || (isSize && Number(value) < 0)
      })
      .map(([name, value]) => `${tag} ${name}="${value}"`),
  )
}

type Span = { readonly y: number; readonly from: number; readonly to: number; readonly text: string }

/** Where each text reaches to, by the measure that the charts place them with. */
function labelSpans({ svg }: Chart): Span[] {
  return allNodes(svg)
    .filter(({ tag }) => tag === 'text')
    .map((node) => {
      const { x, y, 'font-size': size, 'text-anchor': anchor } = node.attributes
      const text = textOf(node)
      const width = textWidth(text, Number(size ?? 11))
      const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0
      const from = Number(x) - share * width
      return { y: Number(y), from, to: from + width, text }
    })
}

/** Pairs of texts that lie on each other. */
function touching(spans: readonly Span[]): string[] {
  return spans.flatMap((a, index) =>
    spans
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < 7 && a.from < b.to - 0.5 && b.from < a.to - 0.5)
      .map((b) => `${a.text} | ${b.text}`),
  )
}

/** Lists of any length and order, gaps, numbers that are none, and numbers beyond all measure. */
function anyCurves(): fc.Arbitrary<Curves> {
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -120, max: 160, noNaN: true }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.double() },
  )
  const values = fc.array(value, { maxLength: 12 })
  const frequency = fc.oneof(fc.double({ min: 10, max: 30_000, noNaN: true }), fc.double())
  const angles = fc.array(fc.oneof(fc.integer({ min: -180, max: 180 }), fc.double()), { maxLength: 8 })
  const level = fc.oneof(fc.double({ min: -60, max: 140, noNaN: true }), fc.double())
  const rows = fc.array(fc.oneof(fc.constant(null), fc.array(level, { maxLength: 9 })), { maxLength: 12 })
  const plane = fc.record({ anglesDeg: angles, levelDb: rows })
  return fc.record({
    frequenciesHz: fc.array(frequency, { maxLength: 12 }),
    onAxis: fc.record({ distanceM: fc.double(), levelDb: values, phaseDeg: values }),
    planes: fc.record({ horizontal: plane, vertical: plane, diagonal: plane }, { requiredKeys: [] }),
    directivityIndexDb: values,
    throatImpedance: fc.record({ re: values, im: values }),
  })
}
