import { describe, expect, test } from 'vitest'
import { onAxisLevelChart } from './on-axis-level-chart.ts'
import { toSvgText } from './svg/to-svg-text.ts'
import { pistonRun, withGaps } from './testing/chart-runs.ts'
import { allNodes, nodesOfClass, pathLines, textsOf } from './testing/node-search.ts'
import { LIGHT_THEME } from './theme/chart-theme.ts'

const SIZE = { widthPx: 560, heightPx: 300 }

describe('the chart of the on-axis level', () => {
  test('breaks the line where a frequency has no value, and draws one without neighbours as a dot (W6)', () => {
    const chart = onAxisLevelChart({ runs: [withGaps(pistonRun('x'), 5, 10, 12)], ...SIZE })
    const [series] = nodesOfClass(chart.svg, 'chart-series')
    const [path, ...dots] = series?.children.filter((child) => typeof child !== 'string') ?? []
    expect(pathLines(path?.attributes['d']).map(({ length }) => length)).toEqual([5, 4, 12])
    expect(dots).toHaveLength(1)
    const frequencyHz = chart.series[0]?.points[11]?.frequencyHz ?? 0
    expect(dots[0]?.attributes['cx']).toBeCloseTo(chart.xAt(frequencyHz), 1)
  })

  test('states no distance that it is not told, and the unit that it is told', () => {
    const { curves, ...run } = pistonRun('x')
    const onAxis = { ...curves.onAxis, distanceM: Number.NaN }
    const runs = [{ ...run, curves: { ...curves, onAxis } }]
    const words = toSvgText(onAxisLevelChart({ runs, ...SIZE }).svg)
    expect(words).toContain('dB re 20 µPa rms')
    expect(words).not.toMatch(/NaN| m from/)
    const told = onAxisLevelChart({ runs, ...SIZE, unit: ['dB re 20 µPa, peak'] })
    expect(textsOf(told.svg)).toContain('dB re 20 µPa, peak')
    expect(textsOf(told.svg)).not.toContain('dB re 20 µPa rms')
  })

  test('puts each value where its scales say, and its scales go both ways', () => {
    const chart = onAxisLevelChart({ runs: [pistonRun('x')], ...SIZE })
    const [series] = chart.series
    const [line] = pathLines(nodesOfClass(chart.svg, 'chart-series').flatMap(allNodes)[1]?.attributes['d'])
    const { frequencyHz, value } = series?.points[9] ?? { frequencyHz: 0, value: 0 }
    expect(line?.[9]?.x).toBeCloseTo(chart.xAt(frequencyHz), 1)
    expect(line?.[9]?.y).toBeCloseTo(chart.yAt(value ?? 0), 1)
    expect(chart.frequencyAt(chart.xAt(1234))).toBeCloseTo(1234)
    expect(chart.valueAt(chart.yAt(87.5))).toBeCloseTo(87.5)
    expect(chart.xAt(chart.frequencyRangeHz[1])).toBeCloseTo(chart.plotArea.left + chart.plotArea.width)
  })

  test('states unit, reference and distance on the axis (S3)', () => {
    const { svg } = onAxisLevelChart({ runs: [pistonRun('x')], ...SIZE })
    expect(textsOf(svg)).toContain('dB re 20 µPa rms, 2 m from the mouth plane')
    expect(textsOf(svg)).toContain('Frequency, Hz')
  })

  test('shows 50 dB with room above the highest level, whatever the levels', () => {
    const chart = onAxisLevelChart({ runs: [pistonRun('x', 0.05)], ...SIZE })
    const { top, height } = chart.plotArea
    expect(chart.valueAt(top) - chart.valueAt(top + height)).toBeCloseTo(50)
    const highest = Math.max(...(chart.series[0]?.points.map(({ value }) => value ?? 0) ?? []))
    expect(chart.valueAt(top)).toBeGreaterThanOrEqual(highest + 3)
    expect(chart.valueAt(top)).toBeLessThan(highest + 8)
  })

  test('draws 25 dB as high as a decade is wide when that is asked for', () => {
    const chart = onAxisLevelChart({ runs: [pistonRun('x')], ...SIZE, levelScale: 'standard' })
    expect(chart.yAt(80) - chart.yAt(105)).toBeCloseTo(chart.xAt(10_000) - chart.xAt(1000))
    expect(textsOf(chart.svg)).toContain('25 dB per decade')
  })

  test('shades above the lowest frequency that a mesh is valid to, and says whose', () => {
    const runs = [
      { ...pistonRun('fine'), validToHz: 16_000 },
      { ...pistonRun('coarse'), validToHz: 5000 },
    ]
    const chart = onAxisLevelChart({ runs, ...SIZE })
    const [shade] = nodesOfClass(chart.svg, 'chart-valid-to')
    const [area] = shade === undefined ? [] : allNodes(shade).slice(1)
    expect(area?.attributes['x']).toBeCloseTo(chart.xAt(5000), 1)
    expect(textsOf(chart.svg)).toContain('mesh valid to 5 kHz · coarse')
  })

  test('shades nothing where the mesh is valid for the whole band', () => {
    const { svg } = onAxisLevelChart({ runs: [{ ...pistonRun('x'), validToHz: 20_000 }], ...SIZE })
    expect(nodesOfClass(svg, 'chart-valid-to')).toHaveLength(0)
  })

  test('tells runs apart by dash as well as by colour, and a run keeps its looks when others go (W6)', () => {
    const runs = ['a', 'b', 'c'].map((name, styleIndex) => ({ ...pistonRun(name), styleIndex }))
    const { legend } = onAxisLevelChart({ runs, ...SIZE, theme: LIGHT_THEME })
    expect(new Set(legend.map(({ style }) => style.dash)).size).toBe(3)
    expect(new Set(legend.map(({ style }) => style.colour)).size).toBe(3)
    const fewer = onAxisLevelChart({ runs: runs.slice(1), ...SIZE, theme: LIGHT_THEME })
    expect(fewer.legend).toEqual(legend.slice(1))
  })

  test('takes the time of flight off the phase: a pure delay is flat', () => {
    const run = pistonRun('x')
    const chart = onAxisLevelChart({ runs: [run], ...SIZE, phase: {} })
    const phase = chart.series.find(({ axis }) => axis === 'right')
    for (const { value } of phase?.points ?? []) expect(value).toBeCloseTo(90, 6)
    expect(phase?.column.reference).toContain('5.831 ms removed')
    expect(textsOf(chart.svg)).toContain('phase, 5.83 ms removed')
  })

  test('turns the phase by −360° per kHz for a delay of 1 ms', () => {
    const run = pistonRun('x')
    const chart = onAxisLevelChart({ runs: [run], ...SIZE, phase: { removedDelayMs: (2 / 343) * 1000 - 1 } })
    const phase = chart.series.find(({ axis }) => axis === 'right')
    for (const { frequencyHz, value } of phase?.points ?? []) {
      const turned = ((90 - 0.36 * frequencyHz - (value ?? Number.NaN)) / 360) % 1
      expect(Math.abs(turned - Math.round(turned))).toBeLessThan(1e-6)
    }
  })

  test('tabulates the values as they are, gaps included, with stated references (S3)', () => {
    const run = withGaps(pistonRun('x'), 2)
    const { columns, rows } = onAxisLevelChart({ runs: [run, pistonRun('y')], ...SIZE }).table()
    expect(columns[1]).toEqual({
      label: 'x',
      unit: 'dB',
      reference: 're 20 µPa rms, 2 m from the mouth plane',
    })
    expect(rows.map(([frequencyHz]) => frequencyHz)).toEqual(run.curves.frequenciesHz)
    expect(rows.map(([, level]) => level)).toEqual(run.curves.onAxis.levelDb)
  })

  test('is the same text as ever', async () => {
    const runs = [
      { ...withGaps(pistonRun('horn #7'), 8, 10), validToHz: 15_000 },
      { ...pistonRun('wide & flat #8', 0.03) },
    ]
    const { svg } = onAxisLevelChart({
      runs,
      widthPx: 360,
      heightPx: 200,
      theme: LIGHT_THEME,
      footer: 'run 7',
    })
    await expect(toSvgText(svg)).toMatchFileSnapshot('./testing/on-axis-level.golden.svg')
  })
})
