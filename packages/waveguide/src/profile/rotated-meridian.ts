import type { Meridian } from './meridian.ts'

/** A meridian turned about the point (0, r0) by an angle; a positive one opens the horn. */
export function rotatedMeridian(meridian: Meridian, driverRadiusMm: number, angleDeg: number): Meridian {
  if (angleDeg === 0) return meridian
  const cos = Math.cos((angleDeg * Math.PI) / 180)
  const sin = Math.sin((angleDeg * Math.PI) / 180)
  return (t) => {
    const { zMm, rMm, alongZ, alongR } = meridian(t)
    const away = rMm - driverRadiusMm
    return {
      zMm: zMm * cos - away * sin,
      rMm: driverRadiusMm + zMm * sin + away * cos,
      alongZ: alongZ * cos - alongR * sin,
      alongR: alongZ * sin + alongR * cos,
    }
  }
}
