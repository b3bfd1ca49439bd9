/**
 * A level between the angles it is known at, by linear interpolation; beyond them that of the nearest end. `null` where
 * a neighbour has none.
 *
 * @param anglesDeg rising or falling
 */
export function levelAtAngle(
  anglesDeg: readonly number[],
  levels: readonly (number | null)[],
  angleDeg: number,
): number | null {
  const rises = anglesDeg.length < 2 || anglesDeg[0] <= anglesDeg[anglesDeg.length - 1]
  if (!rises) return levelAtAngle(anglesDeg.toReversed(), levels.toReversed(), angleDeg)
  const above = anglesDeg.findIndex((known) => known >= angleDeg)
  if (above === 0) return levels[0]
  if (above < 0) return levels.at(-1) ?? null
  const [low, high] = [levels[above - 1], levels[above]]
  const share = (angleDeg - anglesDeg[above - 1]) / (anglesDeg[above] - anglesDeg[above - 1])
  if (share === 1) return high
  return low === null || high === null ? null : low + share * (high - low)
}
