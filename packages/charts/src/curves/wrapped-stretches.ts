import { solvedStretches, type CurvePoint, type SolvedPoint } from './curve-points.ts'

/** An angle in −180 < φ ≤ 180. */
export function wrappedDeg(angleDeg: number): number {
  return 180 - ((((180 - angleDeg) % 360) + 360) % 360)
}

/**
 * The stretches of a wrapped phase. From one frequency to the next the phase is taken to go the shorter way round; where
 * that crosses ±180° the line ends at one edge and goes on from the other, without a joining stroke.
 */
export function wrappedStretches(points: readonly CurvePoint[]): SolvedPoint[][] {
  return solvedStretches(points).flatMap((stretch) => splitAtEdges(stretch))
}

function splitAtEdges(stretch: readonly SolvedPoint[]): SolvedPoint[][] {
  const pieces: SolvedPoint[][] = []
  let open: SolvedPoint[] = []
  let before: SolvedPoint | undefined
  for (const point of stretch) {
    const step = before === undefined ? 0 : point.value - before.value
    if (before !== undefined && Math.abs(step) > 180) {
      const edge = step < 0 ? 180 : -180
      const share = (edge - before.value) / (step - 360 * Math.sign(step))
      const frequencyHz = before.frequencyHz * (point.frequencyHz / before.frequencyHz) ** share
      pieces.push([...open, { frequencyHz, value: edge }])
      open = [{ frequencyHz, value: -edge }]
    }
    open.push(point)
    before = point
  }
  return [...pieces, open]
}
