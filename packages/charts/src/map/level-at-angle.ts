/** Between the two angles that enclose it, straight in dB; `null` outside of all angles. Angles rise. */
export function levelAtAngle(
  anglesDeg: readonly number[],
  levelsDb: readonly number[],
  angleDeg: number,
): number | null {
  const above = anglesDeg.findIndex((deg) => deg >= angleDeg)
  const high = anglesDeg[above]
  const highDb = levelsDb[above]
  if (high === undefined || highDb === undefined) return null
  if (high === angleDeg) return highDb
  const low = anglesDeg[above - 1]
  const lowDb = levelsDb[above - 1]
  if (low === undefined || lowDb === undefined) return null
  return lowDb + ((highDb - lowDb) * (angleDeg - low)) / (high - low)
}
