import { type Meridian, meridianSample } from './meridian.ts'

/** Adds the bulge h sin(πt) over the whole length of a meridian on which z = t · length. */
export function bulgedMeridian(meridian: Meridian, heightMm: number, lengthMm: number): Meridian {
  if (heightMm === 0) return meridian
  return (t) => {
    const { zMm, rMm, alongZ, alongR } = meridian(t)
    const slope = ((heightMm * Math.PI) / lengthMm) * Math.cos(Math.PI * t)
    return meridianSample(zMm, rMm + heightMm * Math.sin(Math.PI * t), alongZ, alongR + slope * alongZ)
  }
}
