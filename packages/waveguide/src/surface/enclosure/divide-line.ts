const SAMPLES = 128

/**
 * Positions of nodes on a line of a length, both ends included, so that their distances follow the wanted
 * ones: equal steps of ∫ ds / spacing, their number rounded.
 */
export function divideLine(lengthMm: number, spacingAt: (positionMm: number) => number): number[] {
  const step = lengthMm / SAMPLES
  const cumulative = [0]
  for (let i = 0; i < SAMPLES; i++) cumulative.push(cumulative[i] + step / spacingAt((i + 0.5) * step))
  const whole = cumulative[SAMPLES]
  const edges = Math.max(1, Math.round(whole))
  const positions = [0]
  let i = 0
  for (let k = 1; k < edges; k++) {
    const target = (whole * k) / edges
    while (cumulative[i + 1] < target) i++
    positions.push(step * (i + (target - cumulative[i]) / (cumulative[i + 1] - cumulative[i])))
  }
  return [...positions, lengthMm]
}

/** Every second line between two others is staggered; the outer ones, where other meshes go on, are not. */
export function isStaggered(line: number, last: number): boolean {
  return line % 2 === 1 && line < last
}

/** Positions between the ends of a line; staggered ones lie in the middle between neighbours. */
export function innerPositions(positions: readonly number[], areStaggered: boolean): number[] {
  if (!areStaggered) return positions.slice(1, -1)
  return positions.slice(1).map((position, i) => 0.5 * (position + positions[i]))
}
