import type { Box } from '../svg/box.ts'

export type PolarScale = {
  readonly centre: { readonly x: number; readonly y: number }
  readonly radiusPx: number
  readonly innerDb: number
  readonly outerDb: number
  /** 0° is up, positive angles turn to the right, louder is further out; below the inner level is the centre. */
  readonly placeOf: (angleDeg: number, levelDb: number) => { readonly x: number; readonly y: number }
  /** The other way round, for a cursor; −180 < angle ≤ 180. */
  readonly valuesAt: (x: number, y: number) => { readonly angleDeg: number; readonly levelDb: number }
}

type ScaleOptions = { readonly area: Box; readonly outerDb: number; readonly spanDb: number }

const LABEL_PX = 22

export function polarScale({ area, outerDb, spanDb }: ScaleOptions): PolarScale {
  const radiusPx = Math.max(20, Math.min(area.width / 2 - LABEL_PX - 6, area.height / 2 - LABEL_PX + 4))
  const centre = { x: area.left + area.width / 2, y: area.top + area.height / 2 }
  const innerDb = outerDb - spanDb
  return {
    centre,
    radiusPx,
    innerDb,
    outerDb,
    placeOf: (angleDeg, levelDb) => {
      const share = Math.min(1, Math.max(0, (levelDb - innerDb) / spanDb))
      return placeAt(centre, angleDeg, share * radiusPx)
    },
    valuesAt: (x, y) => ({
      angleDeg: (Math.atan2(x - centre.x, centre.y - y) * 180) / Math.PI,
      levelDb: innerDb + (spanDb * Math.hypot(x - centre.x, y - centre.y)) / radiusPx,
    }),
  }
}

export function placeAt(
  centre: { readonly x: number; readonly y: number },
  angleDeg: number,
  radiusPx: number,
): { x: number; y: number } {
  const angle = (angleDeg * Math.PI) / 180
  return { x: centre.x + radiusPx * Math.sin(angle), y: centre.y - radiusPx * Math.cos(angle) }
}
