import { expect, test } from 'vitest'
import { prepareSolve } from '../prepare-solve.ts'
import { cubeRequest } from '../testing/cube-request.ts'
import { pointSource } from '../testing/point-source.ts'
import { toLegacyRow } from './to-legacy-row.ts'

const prepare = (changes: object = {}) => {
  const request = cubeRequest()
  return prepareSolve({ ...request, legacyPolar: { ...request.legacyPolar, ...changes } })
}

test('the level on the axis is that of the peak, around the centre of the source (S3)', () => {
  const prepared = prepare()
  const row = toLegacyRow(prepared.layout, pointSource(prepared, [0, 0, 0.1], 5))
  // 1 Pa at 1 m.
  expect(row.onAxisDb).toBeCloseTo(20 * Math.log10(1 / 20e-6), 9)
  expect(row.impedance).toEqual({ re: 41.503, im: -83.006 })
  expect(row.diDb).toBeCloseTo(0, 9)
})

test('a plane is levels re the norm angle, between two of its angles by interpolation', () => {
  const prepared = prepare({ normAngleDeg: 10 })
  // The older axis points to where more of the body lies, here away from the source: 1.6 m to 0°, 1.4 m to 180°.
  const { planes } = toLegacyRow(prepared.layout, pointSource(prepared, [0, 0, 0.2], 5))
  const distance = (angleDeg: number) => {
    const angle = (angleDeg * Math.PI) / 180
    return Math.hypot(1.5 * Math.sin(angle), 1.5 * Math.cos(angle) + 0.1)
  }
  const levels = [0, 45, 90, 135, 180].map((angleDeg) => -20 * Math.log10(distance(angleDeg)))
  const reference = levels[0] + (10 / 45) * (levels[1] - levels[0])
  expect(planes).toEqual({ vertical: levels.map((level) => expect.closeTo(level - reference, 9) as number) })
})

test('the correction of the source area raises the level, and nothing that is relative', () => {
  const prepared = prepare()
  const solution = pointSource(prepared, [0, 0, 0.2], 5)
  const plain = toLegacyRow(prepared.layout, solution)
  const corrected = toLegacyRow({ ...prepared.layout, pressureCorrection: 2 }, solution)
  expect((corrected.onAxisDb ?? 0) - (plain.onAxisDb ?? 0)).toBeCloseTo(20 * Math.log10(2), 9)
  expect(corrected.planes.vertical?.[3]).toBeCloseTo(plain.planes.vertical?.[3] ?? Number.NaN, 9)
  expect(corrected.impedance).toEqual(plain.impedance)
})

test('points inside the body have no level', () => {
  const prepared = prepare({ distanceM: 0.05, normAngleDeg: 90 })
  const { planes, diDb } = toLegacyRow(prepared.layout, pointSource(prepared, [0, 0, 0.1], 5))
  expect(planes.vertical?.map((level) => level === null)).toEqual([true, true, false, false, false])
  // Directivity refers to the axis, which is one of them.
  expect(diDb).toBeNull()
})

test('a plane without the level it refers to has none, and a frequency far out has only its impedance', () => {
  const inside = prepare({ distanceM: 0.05, normAngleDeg: 30 })
  const row = toLegacyRow(inside.layout, pointSource(inside, [0, 0, 0.1], 5))
  expect(row.planes.vertical).toEqual([null, null, null, null, null])

  const nowhere = prepare({ distanceM: Number.NaN, onAxisDistanceM: Number.NaN })
  expect(toLegacyRow(nowhere.layout, pointSource(nowhere, [0, 0, 0.1], 5))).toEqual({
    onAxisDb: null,
    diDb: null,
    impedance: { re: 41.503, im: -83.006 },
    planes: { vertical: [null, null, null, null, null] },
  })
})

test('silence is −80 dB, without a level on the axis or a directivity', () => {
  const { layout } = prepare()
  const silence = { pressure: new Float64Array(2 * layout.points), impedance: { re: 1, im: 2 } }
  expect(toLegacyRow(layout, silence)).toMatchObject({
    onAxisDb: null,
    diDb: null,
    planes: { vertical: [0, 0, 0, 0, 0] },
  })
})
