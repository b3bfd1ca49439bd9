import type { MeridianLookup } from '../profile/meridian-lookup.ts'
import type { Vector } from './vector.ts'

/** A point of the inside of the wall with two unit vectors at right angles. */
export type WallFrame = {
  readonly point: Vector
  /** Along the meridian, towards the mouth. */
  readonly tangent: Vector
  /** Out of the air, into the solid. */
  readonly intoSolid: Vector
}

/**
 * Step of the azimuth differences, rad. Rounding costs 1e-11 of the radius, truncation less for a few lobes.
 */
const AZIMUTH_STEP = 1e-5

/**
 * The wall at an azimuth p and a curve parameter t. With the unit vectors e_r, e_p, e_z of cylindrical
 * coordinates and derivatives by p at constant t, the normal is ∂P/∂p × ∂P/∂t ∥ z' e_r + ((z_p r' − r_p z') /
 * r) e_p − r' e_z.
 */
export function wallFrame(meridianOf: MeridianLookup, azimuthRad: number, t: number): WallFrame {
  const { zMm, rMm, alongZ, alongR } = meridianOf(azimuthRad)(t)
  const after = meridianOf(azimuthRad + AZIMUTH_STEP)(t)
  const before = meridianOf(azimuthRad - AZIMUTH_STEP)(t)
  const slopeR = (after.rMm - before.rMm) / (2 * AZIMUTH_STEP)
  const slopeZ = (after.zMm - before.zMm) / (2 * AZIMUTH_STEP)
  const around = (slopeZ * alongR - slopeR * alongZ) / rMm
  const length = Math.hypot(alongZ, around, alongR)
  const cos = Math.cos(azimuthRad)
  const sin = Math.sin(azimuthRad)
  const normalR = alongZ / length
  const normalP = around / length
  return {
    point: [rMm * cos, rMm * sin, zMm],
    tangent: [alongR * cos, alongR * sin, alongZ],
    intoSolid: [normalR * cos - normalP * sin, normalR * sin + normalP * cos, -alongR / length],
  }
}
