/** The same angle between −180 and 180. */
export function wrapDegrees(angleDeg: number): number {
  return angleDeg - 360 * Math.round(angleDeg / 360)
}
