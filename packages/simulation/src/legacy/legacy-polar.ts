import type { PlaneName } from '../observation/plane-name.ts'

/** The arcs of the older document: around the centre of the source, in the older server's frame. */
export type LegacyPolar = {
  /** Radius of the arcs, from the centre of the source, m. */
  readonly distanceM: number
  /** Of the point on the axis, from the centre of the source, m. */
  readonly onAxisDistanceM: number
  readonly fromDeg: number
  readonly toDeg: number
  /** How many angles, both ends included. */
  readonly angles: number
  /** The angle whose level is 0 dB in each plane. */
  readonly normAngleDeg: number
  /** Azimuth of the diagonal plane. */
  readonly inclinationDeg: number
  /** The planes that get levels; the others are listed without. */
  readonly planes: readonly PlaneName[]
}
