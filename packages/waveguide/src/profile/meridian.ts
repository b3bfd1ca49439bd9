/** A point of a meridian and the unit direction of travel there, from the throat to the mouth. */
export type MeridianSample = {
  readonly zMm: number
  /** Distance from the axis. */
  readonly rMm: number
  readonly alongZ: number
  readonly alongR: number
}

/** The wall at one azimuth. t runs from 0 at the throat to 1 at the mouth. */
export type Meridian = (t: number) => MeridianSample

/** A sample from a point and any vector in the direction of travel. */
export function meridianSample(zMm: number, rMm: number, dz: number, dr: number): MeridianSample {
  const length = Math.hypot(dz, dr)
  return { zMm, rMm, alongZ: dz / length, alongR: dr / length }
}
