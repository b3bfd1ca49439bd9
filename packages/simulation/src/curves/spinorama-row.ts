import { rmsLevelDbRe20uPa } from '@hornbench/solver'
import { ORBIT_POINTS, type OrbitPlane } from '../observation/orbits.ts'
import type { Baffle } from '../source/baffle.ts'

/** The curves in the style of CTA-2034, see `Curves`. `null` where there is no sound at all. */
export type SpinoramaCurve =
  | 'onAxisDb'
  | 'listeningWindowDb'
  | 'earlyReflectionsDb'
  | 'floorDb'
  | 'ceilingDb'
  | 'frontWallDb'
  | 'sideWallsDb'
  | 'rearWallDb'
  | 'soundPowerDb'
  | 'soundPowerIndexDb'
  | 'earlyReflectionsIndexDb'

/** One frequency of them. */
export type SpinoramaRow = Readonly<Record<SpinoramaCurve, number | null>>

/** From the axis, positive to the right and upwards. */
type Directions = { readonly [Plane in OrbitPlane]?: readonly number[] }

const upTo = (fromDeg: number, toDeg: number) =>
  Array.from({ length: (toDeg - fromDeg) / 10 + 1 }, (_, index) => fromDeg + 10 * index)
const bothSides = (anglesDeg: readonly number[]) => anglesDeg.flatMap((angleDeg) => [-angleDeg, angleDeg])

const LISTENING_WINDOW: Directions = { horizontal: upTo(-30, 30), vertical: [-10, 10] }
const FIRST_REFLECTIONS = {
  floorDb: { vertical: upTo(-40, -20) },
  ceilingDb: { vertical: upTo(40, 60) },
  frontWallDb: { horizontal: upTo(-30, 30) },
  sideWallsDb: { horizontal: bothSides(upTo(40, 80)) },
  rearWallDb: { horizontal: [...bothSides(upTo(90, 170)), 180] },
} as const satisfies Partial<Record<SpinoramaCurve, Directions>>

/**
 * The averages of one frequency in the style of CTA-2034, all on pressure squared: early reflections are the mean of
 * their five parts, sound power is the mean over all directions by the solid angle that each stands for. Of directions
 * within an infinite baffle half of that is behind it, where no sound is.
 *
 * @param pressure re, im at each of `ORBIT_POINTS`, Pa peak
 */
export function spinoramaRow(pressure: Float64Array, baffle: Baffle = 'none'): SpinoramaRow {
  const squares = ORBIT_POINTS.map((_, point) => pressure[2 * point] ** 2 + pressure[2 * point + 1] ** 2)
  const meanOf = ({ horizontal = [], vertical = [] }: Directions) =>
    mean([
      ...horizontal.map((angleDeg) => squares[pointAt('horizontal', angleDeg)]),
      ...vertical.map((angleDeg) => squares[pointAt('vertical', angleDeg)]),
    ])
  const reflections = mapValues(FIRST_REFLECTIONS, meanOf)
  const listeningWindowDb = toLevelDb(meanOf(LISTENING_WINDOW))
  const earlyReflectionsDb = toLevelDb(mean(Object.values(reflections)))
  const soundPowerDb = toLevelDb(
    SOLID_ANGLES[baffle].reduce((sum, weight, point) => sum + weight * squares[point], 0) / (4 * Math.PI),
  )
  return {
    onAxisDb: toLevelDb(squares[pointAt('horizontal', 0)]),
    listeningWindowDb,
    earlyReflectionsDb,
    ...mapValues(reflections, toLevelDb),
    soundPowerDb,
    soundPowerIndexDb: difference(listeningWindowDb, soundPowerDb),
    earlyReflectionsIndexDb: difference(listeningWindowDb, earlyReflectionsDb),
  }
}

const AROUND = ORBIT_POINTS.map(({ angleDeg }) => solidAngleSr(Math.abs(angleDeg)))

/** By point, sr; without a baffle 4π in all. */
const SOLID_ANGLES: Readonly<Record<Baffle, readonly number[]>> = {
  none: AROUND,
  infinite: AROUND.map((weight, point) =>
    Math.abs(ORBIT_POINTS[point].angleDeg) === 90 ? weight / 2 : weight,
  ),
}

/**
 * What an orbit point at θ from the axis stands for: its quarter of the zone between θ − 5° and θ + 5°,
 * (π/2) (cos(θ − 5°) − cos(θ + 5°)); on the axis the whole cap of 5°, 2π (1 − cos 5°).
 */
function solidAngleSr(angleDeg: number): number {
  const cosineOf = (deg: number) => Math.cos((deg * Math.PI) / 180)
  if (angleDeg % 180 === 0) return 2 * Math.PI * (1 - cosineOf(5))
  return (Math.PI / 2) * (cosineOf(angleDeg - 5) - cosineOf(angleDeg + 5))
}

function pointAt(plane: OrbitPlane, angleDeg: number): number {
  return ORBIT_POINTS.findIndex((point) => point.plane === plane && point.angleDeg === angleDeg)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** `null` without any energy, as behind a baffle. */
function toLevelDb(squared: number): number | null {
  return squared > 0 ? rmsLevelDbRe20uPa(Math.sqrt(squared), 0) : null
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(
    Object.entries<From>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, To>
}
