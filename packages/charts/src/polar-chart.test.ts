import { describe, expect, test } from 'vitest'
import { polarChart } from './polar-chart.ts'
import { toSvgText } from './svg/to-svg-text.ts'
import { pistonRun, withGaps } from './testing/chart-runs.ts'
import { allNodes, nodesOfClass, pathLines, textsOf } from './testing/node-search.ts'
import { pistonCurves } from './testing/piston-curves.ts'
import { circleDeg } from './testing/sweep.ts'
import { LIGHT_THEME } from './theme/chart-theme.ts'

const SIZE = { widthPx: 420, heightPx: 460, planes: ['horizontal'] } as const

describe('the polar plot', () => {
  test('has 0° up, positive angles to the right, louder outside, 30 dB down in the centre', () => {
    const { scale } = polarChart({ ...SIZE, runs: [pistonRun('x')], frequencyIndex: 10 })
    const { centre, radiusPx, placeOf } = scale
    expect(placeOf(0, 0)).toEqual({ x: centre.x, y: centre.y - radiusPx })
    expect(placeOf(90, 0).x).toBeCloseTo(centre.x + radiusPx)
    expect(placeOf(-90, -15).x).toBeCloseTo(centre.x - radiusPx / 2)
    expect(placeOf(45, -30)).toEqual(centre)
    expect(placeOf(45, -80)).toEqual(centre)
    const { x, y } = placeOf(-120, -12)
    expect(scale.valuesAt(x, y).angleDeg).toBeCloseTo(-120)
    expect(scale.valuesAt(x, y).levelDb).toBeCloseTo(-12)
  })

  test('shows the levels of the frequency that is asked for, and names it', () => {
    const run = pistonRun('x')
    const chart = polarChart({ ...SIZE, runs: [run], frequencyIndex: 18 })
    expect(chart.frequencyHz).toBe(run.curves.frequenciesHz[18])
    expect(chart.title).toBe('Polar at 6.32 kHz')
    const plane = run.curves.planes.horizontal
    const level = plane?.levelDb[18]?.[plane.anglesDeg.indexOf(30)] ?? Number.NaN
    const onAxis = plane?.levelDb[18]?.[plane.anglesDeg.indexOf(0)] ?? Number.NaN
    const point = chart.series[0]?.points.find(({ angleDeg }) => angleDeg === 30)
    expect(point?.levelDb).toBeCloseTo(level - onAxis)
  })

  test('shows other runs at their nearest frequency and says which, or that there is none near', () => {
    const frequenciesHz = [1000, 2000]
    const near = pistonCurves({ radiusM: 0.05, frequenciesHz: [2030], anglesDeg: circleDeg(10) })
    const far = pistonCurves({ radiusM: 0.05, frequenciesHz: [4000], anglesDeg: circleDeg(10) })
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz, anglesDeg: circleDeg(10) })
    const runs = [
      { name: 'a', curves },
      { name: 'near', curves: near },
      { name: 'far', curves: far },
    ]
    const { legend, series } = polarChart({ ...SIZE, runs, frequencyIndex: 1 })
    expect(legend.map(({ label }) => label)).toEqual(['a', 'near · at 2.03 kHz', 'far · not solved here'])
    expect(series[2]?.points).toEqual([])
  })

  test('breaks the line at an angle without a level, and closes a circle that lacks only its last step', () => {
    const anglesDeg = circleDeg(10).slice(0, -1)
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz: [1000], anglesDeg })
    const whole = polarChart({ ...SIZE, runs: [{ name: 'x', curves }], frequencyIndex: 0 })
    const [circle] = linesOf(whole)
    expect(circle).toHaveLength(anglesDeg.length + 1)
    expect(circle?.at(-1)).toEqual(circle?.[0])

    const broken = structuredClone(curves)
    const row = broken.planes.horizontal?.levelDb[0] ?? []
    row[20] = Number.NaN
    const lines = linesOf(polarChart({ ...SIZE, runs: [{ name: 'x', curves: broken }], frequencyIndex: 0 }))
    expect(lines.map(({ length }) => length)).toEqual([20, 16])
  })

  test('says so where the frequency has no values, or does not exist', () => {
    const failed = polarChart({ ...SIZE, runs: [withGaps(pistonRun('x'), 4)], frequencyIndex: 4 })
    const none = polarChart({ ...SIZE, runs: [pistonRun('x')], frequencyIndex: 99 })
    for (const { svg } of [failed, none]) expect(textsOf(svg)).toContain('No values yet')
    expect(none.frequencyHz).toBeNull()
  })

  test('makes room for an angle that is louder than the axis', () => {
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz: [1000], anglesDeg: [-30, 0, 30] })
    const row = curves.planes.horizontal?.levelDb[0] ?? []
    row[2] = (row[1] ?? 0) + 4
    const { scale } = polarChart({ ...SIZE, runs: [{ name: 'x', curves }], frequencyIndex: 0 })
    expect(scale.outerDb).toBe(6)
  })

  test('is the same text as ever', async () => {
    const { svg } = polarChart({
      widthPx: 320,
      heightPx: 340,
      runs: [pistonRun('horn #7')],
      planes: ['horizontal'],
      frequencyIndex: 16,
      theme: LIGHT_THEME,
    })
    await expect(toSvgText(svg)).toMatchFileSnapshot('./testing/polar.golden.svg')
  })
})

function linesOf({ svg }: ReturnType<typeof polarChart>) {
  const [series] = nodesOfClass(svg, 'chart-series')
  return series === undefined
    ? []
    : allNodes(series).flatMap(({ tag, attributes }) => (tag === 'path' ? pathLines(attributes['d']) : []))
}
