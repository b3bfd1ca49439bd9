/** The tangent of an angle in degrees. */
export function tangentDeg(angleDeg: number): number {
  return Math.tan((angleDeg * Math.PI) / 180)
}
