import { curvesSchema } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { prepareSolve } from '../prepare-solve.ts'
import { cubeRequest } from '../testing/cube-request.ts'
import { pointSource } from '../testing/point-source.ts'
import { toCurveRow } from './to-curve-row.ts'
import { toCurves } from './to-curves.ts'

const prepared = prepareSolve(cubeRequest())
const { layout } = prepared
const WAVENUMBER = 5
/** At the mouth centre, so that all points are 2 m away. */
const solution = pointSource(prepared, [0, 0, 0.1], WAVENUMBER)
const row = toCurveRow(layout, solution)

/** Half a pascal peak. */
const LEVEL_DB = 20 * Math.log10(0.5 / Math.SQRT2 / 20e-6)

const near = (value: number | null) => value && (expect.closeTo(value, 9) as number)

test('levels are rms re 20 µPa (S3)', () => {
  expect(row.onAxisLevelDb).toBeCloseTo(LEVEL_DB, 9)
  expect(Object.keys(row.planes)).toEqual(['horizontal', 'diagonal'])
  for (const levels of Object.values(row.planes)) {
    expect(levels).toHaveLength(7)
    for (const level of levels) expect(level).toBeCloseTo(LEVEL_DB, 9)
  }
})

test('phase falls with distance, as with e^{+jωt} (S3)', () => {
  // −kr = −10 rad.
  expect(row.onAxisPhaseDeg).toBeCloseTo((-10 * 180) / Math.PI + 720, 9)
})

test('a source that is the same all around has no directivity', () => {
  expect(row.directivityIndexDb).toBeCloseTo(0, 9)
})

test('its power is that of a point source, 4π r² p²/2ρc, dB re 1 pW (S3)', () => {
  const watts = (4 * Math.PI) / (2 * 1.21 * 343)
  expect(row.powerLevelDb).toBeCloseTo(10 * Math.log10(watts / 1e-12), 9)
})

test('it is as loud in every average, and has no beam', () => {
  expect(row.spinorama).toMatchObject({ soundPowerIndexDb: expect.closeTo(0, 9) as number })
  expect(row.spinorama?.listeningWindowDb).toBeCloseTo(LEVEL_DB, 9)
  expect(row.spinorama?.rearWallDb).toBeCloseTo(LEVEL_DB, 9)
  expect(row.beamwidthDeg).toEqual({ horizontal: null, diagonal: null })
})

test('points that were laid out without orbits have no averages', () => {
  const { orbits: _, ...older } = layout
  const olderRow = toCurveRow(older, solution)
  expect(olderRow.spinorama).toBeUndefined()
  expect(toCurves(older, [100], [olderRow]).spinorama).toBeNull()
})

test('impedance is divided by ρc, and a mass is positive (S3)', () => {
  expect(row.impedance.re).toBeCloseTo(0.1, 12)
  expect(row.impedance.im).toBeCloseTo(0.2, 12)
})

test('pressures carry the correction of the source area, impedances do not', () => {
  const corrected = toCurveRow({ ...layout, pressureCorrection: 2 }, solution)
  expect(corrected.onAxisLevelDb - row.onAxisLevelDb).toBeCloseTo(20 * Math.log10(2), 9)
  expect(corrected.planes.horizontal?.[3]).toBeCloseTo(LEVEL_DB + 20 * Math.log10(2), 9)
  expect(corrected.directivityIndexDb).toBeCloseTo(0, 9)
  expect(corrected.impedance).toEqual(row.impedance)
})

test('silence is a finite level without directivity', () => {
  const silence = { ...solution, pressure: new Float64Array(solution.pressure.length) }
  expect(toCurveRow(layout, silence)).toMatchObject({
    onAxisLevelDb: -400,
    directivityIndexDb: null,
    powerLevelDb: null,
    spinorama: { listeningWindowDb: null, soundPowerIndexDb: null },
  })
})

test('a solution of other points is not read', () => {
  expect(() => toCurveRow(layout, { ...solution, pressure: new Float64Array(6) })).toThrow(/3 points/)
})

test('a frequency that failed is null in every curve, and its neighbours stand (S2)', () => {
  const { frequenciesHz, ...curves } = toCurves(layout, [100, 105, 110], [row, undefined, row])
  const columns = columnsOf(curves).filter((column) => column.length === frequenciesHz.length)
  // On the axis 4, with each of two planes 2, directivity, power, eleven averages, impedance 2.
  expect(columns).toHaveLength(4 + 2 * 2 + 2 + 11 + 2)
  for (const column of columns) expect(column[1]).toBeNull()
  expect(curves.onAxis.levelDb[2]).toBe(row.onAxisLevelDb)
})

function columnsOf(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(columnsOf) : []
}

test('rows become curves of the contract, with null for each that is missing (S2)', () => {
  const kOverHz = (2 * Math.PI) / layout.medium.soundSpeed
  const frequencyHz = WAVENUMBER / kOverHz
  const curves = toCurves(layout, [100, 200, frequencyHz], [row, undefined, row])
  expect(curvesSchema.parse(JSON.parse(JSON.stringify(curves)))).toEqual(curves)
  expect(curves.frequenciesHz).toEqual([100, 200, frequencyHz])
  expect(curves.onAxis).toEqual({
    distanceM: 2,
    levelDb: [row.onAxisLevelDb, null, row.onAxisLevelDb],
    phaseDeg: [row.onAxisPhaseDeg, null, row.onAxisPhaseDeg],
    // The point source is at the mouth, so nothing is left of its phase without the delay.
    phaseWithoutDelayDeg: [expect.any(Number), null, expect.closeTo(0, 9)],
    // No neighbours.
    groupDelayMs: [null, null, null],
  })
  expect(curves.planes.horizontal?.anglesDeg).toEqual([0, 30, 60, 90, 120, 150, 180])
  expect(curves.planes.diagonal?.levelDb).toEqual([row.planes.diagonal, null, row.planes.diagonal])
  expect(curves.planes.vertical).toBeUndefined()
  expect(curves.powerLevelDb).toEqual([row.powerLevelDb, null, row.powerLevelDb])
  expect(curves.spinorama).toMatchObject({ distanceM: 2, soundPowerDb: [LEVEL_DB, null, LEVEL_DB].map(near) })
  expect(curves.planes.horizontal?.beamwidthDeg).toEqual([null, null, null])
  expect(curves.throatImpedance.im).toEqual([row.impedance.im, null, row.impedance.im])
})
