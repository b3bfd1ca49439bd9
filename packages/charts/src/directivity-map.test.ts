import { describe, expect, test } from 'vitest'
import { directivityMap } from './directivity-map.ts'
import { pistonRun, withGaps } from './testing/chart-runs.ts'
import { allNodes, nodesOfClass, pathLines, textsOf, type Place } from './testing/node-search.ts'
import { pistonCurves } from './testing/piston-curves.ts'
import { circleDeg, logSweep } from './testing/sweep.ts'
import type { SvgNode } from './svg/svg-node.ts'

const SIZE = { widthPx: 900, heightPx: 560, plane: 'horizontal' } as const

describe('the directivity map', () => {
  test('has its −6 dB line where the pattern of a piston falls by 6 dB (W6)', () => {
    const frequenciesHz = logSweep(3000, 20_000, 120)
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz, anglesDeg: circleDeg(1) })
    const chart = directivityMap({ ...SIZE, runs: [{ name: 'x', curves }] })
    const front = emphasisedPlaces(chart.svg).filter(({ y }) => Math.abs(chart.angleAt(y)) < 90)
    expect(front.length).toBeGreaterThan(100)
    for (const { x, y } of front) {
      // 2 J₁(x)/x is one half at x = 2.21509.
      const ka = ((2 * Math.PI * chart.frequencyAt(x)) / 343) * 0.05
      const angleDeg = (Math.asin(2.21509 / ka) * 180) / Math.PI
      expect(Math.abs(Math.abs(chart.angleAt(y)) - angleDeg)).toBeLessThan(0.7)
    }
  })

  test('draws the −6 dB line re the axis over absolute levels as well', () => {
    const relative = directivityMap({ ...SIZE, runs: [pistonRun('x')] })
    const absolute = directivityMap({ ...SIZE, runs: [pistonRun('x')], normalisation: 'none' })
    expect(emphasisedPlaces(absolute.svg)).toEqual(emphasisedPlaces(relative.svg))
    expect(textsOf(absolute.svg)).toContain('dB re 20 µPa')
  })

  test('colours nothing between the neighbours of a frequency without values', () => {
    const run = withGaps(pistonRun('x'), 10)
    const chart = directivityMap({ ...SIZE, runs: [run] })
    const before = chart.xAt(run.curves.frequenciesHz[9] ?? 0)
    const after = chart.xAt(run.curves.frequenciesHz[11] ?? 0)
    const places = nodesOfClass(chart.svg, 'chart-colours')
      .flatMap(allNodes)
      .flatMap(({ tag, attributes }) => (tag === 'path' ? pathLines(attributes['d']) : []))
    expect(places.length).toBeGreaterThan(10)
    // No line of the outline of a region crosses the gap.
    for (const line of places) {
      const xs = line.map(({ x }) => x)
      expect(Math.max(...xs) <= before + 0.01 || Math.min(...xs) >= after - 0.01).toBe(true)
    }
  })

  test('draws a frequency without neighbours as a narrow strip in the colours of its levels', () => {
    const indexes = Array.from({ length: 25 }, (_, index) => index).filter((index) => index !== 12)
    const run = withGaps(pistonRun('x'), ...indexes)
    const chart = directivityMap({ ...SIZE, runs: [run] })
    const strips = nodesOfClass(chart.svg, 'chart-colours')
      .flatMap(allNodes)
      .filter(({ tag }) => tag === 'rect')
    const middle = chart.xAt(run.curves.frequenciesHz[12] ?? 0)
    expect(strips).toHaveLength(73)
    for (const { attributes } of strips) expect(Number(attributes['x']) + 2).toBeCloseTo(middle, 1)
    const onAxis = strips.find(
      ({ attributes: { y, height } }) =>
        Number(y) <= chart.yAt(0) && Number(y) + Number(height) >= chart.yAt(0),
    )
    const step = chart.colourSteps.find(({ fromDb, toDb }) => fromDb <= 0 && toDb > 0)
    expect(onAxis?.attributes['fill']).toBe(step?.colour)
  })

  test('says in its colours, its bar and its table what the levels refer to (S3)', () => {
    const chart = directivityMap({ ...SIZE, runs: [pistonRun('x')], normalisation: { angleDeg: 10 } })
    expect(textsOf(chart.svg)).toContain('dB re 10°')
    const { columns, rows } = chart.table()
    const at10 = columns.findIndex(({ label }) => label === '10°')
    expect(columns[at10]).toEqual({ label: '10°', unit: 'dB', reference: 're 10°' })
    for (const row of rows) expect(row[at10]).toBeCloseTo(0)
  })

  test('leaves a gap where the plane does not reach the angle that levels refer to', () => {
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz: [1000, 2000], anglesDeg: [30, 60, 90] })
    const chart = directivityMap({ ...SIZE, runs: [{ name: 'x', curves }] })
    expect(nodesOfClass(chart.svg, 'chart-no-values')).toHaveLength(1)
  })

  test('has steps of 3 dB over 30 dB, and one around the reference', () => {
    const { colourSteps } = directivityMap({ ...SIZE, runs: [pistonRun('x')] })
    const edges = colourSteps.map(({ fromDb }) => fromDb)
    expect(edges).toEqual([-Infinity, -30, -27, -24, -21, -18, -15, -12, -9, -6, -3, 3])
    expect(new Set(colourSteps.map(({ colour }) => colour)).size).toBe(edges.length)
  })

  test('lays the −6 dB lines of other runs over the map, each with its own dash', () => {
    const chart = directivityMap({ ...SIZE, runs: [pistonRun('x'), pistonRun('y', 0.08)] })
    const dashes = nodesOfClass(chart.svg, 'chart-emphasised-contour').map(
      (node) => allNodes(node).at(-1)?.attributes['stroke-dasharray'],
    )
    expect(dashes).toHaveLength(2)
    expect(new Set(dashes).size).toBe(2)
    expect(chart.legend.map(({ label }) => label)).toEqual(['x, −6 dB', 'y, −6 dB'])
  })

  test('draws levels that are relative already as they came, with its strong line where it is told', () => {
    const curves = pistonCurves({ radiusM: 0.05, frequenciesHz: [1000, 2000], anglesDeg: [0, 60] })
    const levelDb = [
      [0, -12],
      [0, -12],
    ]
    const run = { name: 'x', curves: { ...curves, planes: { horizontal: { anglesDeg: [0, 60], levelDb } } } }
    const given = { ...SIZE, runs: [run], normalisation: 'given' } as const
    const chart = directivityMap({ ...given, emphasisedDb: -4.5 })
    const angles = emphasisedPlaces(chart.svg).map(({ y }) => chart.angleAt(y))
    expect(angles.length).toBeGreaterThan(1)
    for (const angleDeg of angles) expect(angleDeg).toBeCloseTo(22.5, 0)
    const texts = textsOf(chart.svg)
    expect(texts).toContain('dB normalised')
    expect(texts).toContain('−4.5')
    const without = directivityMap({ ...given, emphasisedDb: Number.NaN })
    expect(nodesOfClass(without.svg, 'chart-emphasised-contour')).toEqual([])
  })

  test('keeps the words on the mesh off the −6 dB line, where there is a place', () => {
    for (const validToHz of [4000, 9000, 15_000]) {
      const chart = directivityMap({ ...SIZE, runs: [{ ...pistonRun('x'), validToHz }] })
      const [plate] = nodesOfClass(chart.svg, 'chart-valid-to').flatMap(allNodes).filter(isPlate)
      const { x, y, width, height } = Object.fromEntries(
        Object.entries(plate?.attributes ?? {}).map(([name, value]) => [name, Number(value)]),
      )
      const [left = Number.NaN, top = Number.NaN] = [x, y]
      const right = left + (width ?? Number.NaN)
      const bottom = top + (height ?? Number.NaN)
      expect(right).toBeGreaterThan(left)
      const covered = emphasisedPlaces(chart.svg).filter(
        (place) => place.x > left && place.x < right && place.y > top && place.y < bottom,
      )
      expect(covered).toEqual([])
    }
  })
})

function emphasisedPlaces(svg: SvgNode): Place[] {
  return nodesOfClass(svg, 'chart-emphasised-contour').flatMap((node) =>
    pathLines(allNodes(node).at(-1)?.attributes['d']).flat(),
  )
}

function isPlate({ tag, attributes }: SvgNode): boolean {
  return tag === 'rect' && attributes['rx'] !== undefined
}
