import { expect, test } from 'vitest'
import { ORBIT_POINTS } from '../observation/orbits.ts'
import { spinoramaRow } from './spinorama-row.ts'

/** The pressures of a pattern, 1 Pa rms where it is 1. */
const observe = (pattern: (angleDeg: number, plane: string) => number) =>
  Float64Array.from(ORBIT_POINTS.flatMap(({ plane, angleDeg }) => [0, Math.SQRT2 * pattern(angleDeg, plane)]))
const PASCAL_DB = 20 * Math.log10(1 / 20e-6)
const only = (plane: string, ...anglesDeg: number[]) =>
  spinoramaRow(observe((angle, of) => (of === plane && anglesDeg.includes(angle) ? 1 : 0)))
const meanDb = (share: number) => expect.closeTo(PASCAL_DB + 10 * Math.log10(share), 9) as number

test('there are 70 directions, each once', () => {
  expect(ORBIT_POINTS).toHaveLength(70)
  expect(new Set(ORBIT_POINTS.map(({ plane, angleDeg }) => `${plane} ${angleDeg}`)).size).toBe(70)
})

test('what is the same all around is the same in every average, without directivity', () => {
  const { soundPowerIndexDb, earlyReflectionsIndexDb, ...levels } = spinoramaRow(observe(() => 1))
  for (const level of Object.values(levels)) expect(level).toBeCloseTo(PASCAL_DB, 9)
  expect(soundPowerIndexDb).toBeCloseTo(0, 9)
  expect(earlyReflectionsIndexDb).toBeCloseTo(0, 9)
})

test('averages are of pressure squared over their directions', () => {
  // One of nine directions of the listening window, one of seven of the front wall, which is one of five parts.
  expect(only('horizontal', 0)).toMatchObject({
    onAxisDb: meanDb(1),
    listeningWindowDb: meanDb(1 / 9),
    frontWallDb: meanDb(1 / 7),
    earlyReflectionsDb: meanDb(1 / 35),
    floorDb: null,
    ceilingDb: null,
    sideWallsDb: null,
    rearWallDb: null,
  })
  expect(only('vertical', 10, -10)).toMatchObject({ listeningWindowDb: meanDb(2 / 9), onAxisDb: null })
  expect(only('vertical', -20, -30, -40)).toMatchObject({ floorDb: meanDb(1), ceilingDb: null })
  expect(only('vertical', 40, 50, 60)).toMatchObject({ floorDb: null, ceilingDb: meanDb(1) })
  expect(only('horizontal', 40, -80)).toMatchObject({ sideWallsDb: meanDb(2 / 10), rearWallDb: null })
  expect(only('horizontal', 90, -170, 180)).toMatchObject({ sideWallsDb: null, rearWallDb: meanDb(3 / 19) })
})

test('sound power weighs a direction by its solid angle', () => {
  const power = (row: { soundPowerDb: number | null }) => 10 ** (((row.soundPowerDb ?? NaN) - PASCAL_DB) / 10)
  const cosine = (deg: number) => Math.cos((deg * Math.PI) / 180)
  expect(power(only('horizontal', 180))).toBeCloseTo((1 - cosine(5)) / 2, 12)
  expect(power(only('vertical', -90))).toBeCloseTo((cosine(85) - cosine(95)) / 8, 12)
  // |cos θ|² has the mean 1/3, sin² in one plane the mean 1/3 as well.
  const dipole = spinoramaRow(observe((angleDeg) => cosine(angleDeg)))
  expect(power(dipole)).toBeCloseTo(1 / 3, 2)
  expect(dipole.soundPowerIndexDb).toBeCloseTo(
    (dipole.listeningWindowDb ?? NaN) - (dipole.soundPowerDb ?? NaN),
    9,
  )
})

test('behind an infinite baffle there is no energy, and no level of minus infinity', () => {
  const row = spinoramaRow(
    observe((angleDeg) => (Math.abs(angleDeg) <= 90 ? 1 : 0)),
    'infinite',
  )
  expect(row.rearWallDb).toBeCloseTo(PASCAL_DB + 10 * Math.log10(2 / 19), 9)
  expect(row.earlyReflectionsDb).toBeCloseTo(PASCAL_DB + 10 * Math.log10((4 + 2 / 19) / 5), 9)
  // As loud all over the half space: 3 dB more than the mean over all directions.
  expect(row.soundPowerIndexDb).toBeCloseTo(10 * Math.log10(2), 9)
  expect(spinoramaRow(observe((angleDeg) => (Math.abs(angleDeg) < 90 ? 1 : 0))).rearWallDb).toBeNull()
})
