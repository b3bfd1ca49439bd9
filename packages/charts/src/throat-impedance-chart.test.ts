import { describe, expect, test } from 'vitest'
import { directivityIndexChart } from './directivity-index-chart.ts'
import { pistonRun } from './testing/chart-runs.ts'
import { nodesOfClass, textsOf } from './testing/node-search.ts'
import { throatImpedanceChart } from './throat-impedance-chart.ts'

const SIZE = { widthPx: 560, heightPx: 300 }

describe('the chart of the throat impedance', () => {
  test('is Z/(ρc), never ohms, and states the sign of a mass (S3)', () => {
    const { svg } = throatImpedanceChart({ runs: [pistonRun('x')], ...SIZE })
    expect(textsOf(svg)).toContain('Z/(ρc), e^(+jωt): a mass is positive')
    expect(textsOf(svg).join(' ')).not.toMatch(/Ω|[Oo]hm/)
  })

  test('shows 0 to 2 with a line at 1, and tells the parts apart by width and the runs by dash', () => {
    const chart = throatImpedanceChart({ runs: [pistonRun('a'), pistonRun('b', 0.08)], ...SIZE })
    const { top, height } = chart.plotArea
    expect(chart.valueAt(top)).toBeCloseTo(2)
    expect(chart.valueAt(top + height)).toBeCloseTo(0)
    const lines = nodesOfClass(chart.svg, 'chart-reference').map(({ attributes }) => Number(attributes['y1']))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toBeCloseTo(chart.yAt(1), 1)
    expect(chart.legend.map(({ label }) => label)).toEqual(['a · Re', 'a · Im', 'b · Re', 'b · Im'])
    const looks = chart.legend.map(({ style }) => `${style.widthPx} ${style.dash}`)
    expect(new Set(looks).size).toBe(4)
  })

  test('grows for a reactance below 0, but not for a slight dip of the resistance', () => {
    const run = pistonRun('x')
    const dip = { re: [-0.01, 0.5], im: [0.2, 0.3] }
    const spring = { re: [0.1, 0.5], im: [-0.7, 0.3] }
    const lowest = (throatImpedance: typeof dip) => {
      const chart = throatImpedanceChart({
        runs: [{ ...run, curves: { ...run.curves, throatImpedance } }],
        ...SIZE,
      })
      return chart.valueAt(chart.plotArea.top + chart.plotArea.height)
    }
    expect(lowest(dip)).toBeCloseTo(0)
    expect(lowest(spring)).toBeCloseTo(-1)
  })

  test('fits its axis to numbers that are not over ρc, with their unit and without a line at 1', () => {
    const run = pistonRun('x')
    const curves = { ...run.curves, throatImpedance: { re: [20, 415], im: [-150, -40] } }
    const chart = throatImpedanceChart({
      runs: [{ ...run, curves }],
      isAbsolute: true,
      unit: ['Pa·s/m'],
      ...SIZE,
    })
    const { top, height } = chart.plotArea
    expect(chart.valueAt(top)).toBeCloseTo(450)
    expect(chart.valueAt(top + height)).toBeCloseTo(-150)
    expect(textsOf(chart.svg)).toEqual(expect.arrayContaining(['Pa·s/m', '400', '−100']))
    const lines = nodesOfClass(chart.svg, 'chart-reference').map(({ attributes }) => Number(attributes['y1']))
    expect(lines).toEqual([expect.closeTo(chart.yAt(0), 1)])
    expect(chart.table().columns[1]?.reference).toBe('as given')
  })

  test('leaves out a part that no run lists, and names the one that is left', () => {
    const run = pistonRun('x')
    const { re } = run.curves.throatImpedance
    const chart = throatImpedanceChart({
      runs: [{ ...run, curves: { ...run.curves, throatImpedance: { re, im: [] } } }],
      ...SIZE,
    })
    expect(chart.legend.map(({ label }) => label)).toEqual(['Re'])
    expect(textsOf(chart.svg)).toContain('Re')
  })
})

describe('the chart of the directivity index', () => {
  test('shows 0 to 15 dB, or more where the curve needs it, and says what it refers to (S3)', () => {
    const run = pistonRun('x')
    const levels = {
      ...run,
      curves: { ...run.curves, directivityIndexDb: run.curves.directivityIndexDb.map(() => 9) },
    }
    const flat = directivityIndexChart({ runs: [levels], ...SIZE })
    const steep = directivityIndexChart({ runs: [run], ...SIZE })
    expect(flat.valueAt(flat.plotArea.top)).toBeCloseTo(15)
    expect(steep.valueAt(steep.plotArea.top)).toBeCloseTo(30)
    expect(textsOf(flat.svg)).toContain('dB, on-axis over the mean of the full sphere')
    expect(flat.table().columns[1]?.reference).toBe('on-axis over the mean of the full sphere')
  })
})
