import type { AzimuthDomain } from './azimuth-domain.ts'
import { tooThick } from './fitting-thickness.ts'
import { meanLength } from './mean-length.ts'
import type { ShellWall } from './shell-wall.ts'
import { CURVATURE_STEPS, MAX_THICKNESS_TIMES_CURVATURE, wallCurvature } from './wall-curvature.ts'

/** By how much the thickness changes at most over the length of the wall. */
const SLOPE = 0.3

/** A place that would be left with less than this share is refused: the mesh would be nothing but that place. */
const MIN_SHARE = 0.04

const SMOOTHING_ROUNDS = 4

type ThinnedWalls = {
  readonly walls: readonly ShellWall[]
  /** The thickness where the walls are thinnest. */
  readonly thinnestMm: number
}

/**
 * Walls that are thinner where they curve towards their outside so tightly that the offset surface would fold
 * (principal curvature κ with w κ > 0.4), with a smooth passage along the meridian. The thickness is the same
 * at every azimuth. Walls that keep their thickness come back as they are.
 *
 * @throws WallTooThickError when less than a twenty-fifth of the wanted thickness would fit somewhere
 */
export function thinnedWalls(
  walls: readonly ShellWall[],
  domain: AzimuthDomain,
  wantedMm: number,
): ThinnedWalls {
  const curvatures = walls.map((wall) => wallCurvature(wall, domain))
  const limits = curvatures.flatMap((along) =>
    Array.from(along, (curvature) => Math.min(1, MAX_THICKNESS_TIMES_CURVATURE / (curvature * wantedMm))),
  )
  const thinnest = Math.min(...limits)
  if (thinnest === 1) return { walls, thinnestMm: wantedMm }
  if (thinnest < MIN_SHARE) throw tooThick(MAX_THICKNESS_TIMES_CURVATURE / (thinnest * wantedMm), wantedMm)
  const steps = walls.flatMap((wall) => {
    const step = meanLength(wall, domain) / CURVATURE_STEPS
    return Array.from({ length: CURVATURE_STEPS + 1 }, (_, j) => (j === 0 ? 0 : step))
  })
  const shares = smoothed(limitSlope(limits, steps, wantedMm), limits)
  const thinned = walls.map((wall, w) => {
    const own = shares.slice(w * (CURVATURE_STEPS + 1), (w + 1) * (CURVATURE_STEPS + 1))
    return { ...wall, shareAt: (fraction: number) => interpolated(own, fraction) }
  })
  return { walls: thinned, thinnestMm: thinnest * wantedMm }
}

/** Lowers shares so that the thickness changes no faster than allowed; `steps[i]` is the length from i − 1 to i. */
function limitSlope(limits: readonly number[], steps: readonly number[], thicknessMm: number): number[] {
  const shares = [...limits]
  for (let i = 1; i < shares.length; i++)
    shares[i] = Math.min(shares[i], shares[i - 1] + (SLOPE * steps[i]) / thicknessMm)
  for (let i = shares.length - 2; i >= 0; i--)
    shares[i] = Math.min(shares[i], shares[i + 1] + (SLOPE * steps[i + 1]) / thicknessMm)
  return shares
}

/** Rounds the corners that the limits leave, never above a limit. Where two walls meet both ends stay equal. */
function smoothed(shares: readonly number[], limits: readonly number[]): number[] {
  let current = [...shares]
  const isEnd = (i: number) => i % (CURVATURE_STEPS + 1) === 0 || (i + 1) % (CURVATURE_STEPS + 1) === 0
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    const before = current
    current = before.map((share, i) =>
      isEnd(i) ? share : Math.min(limits[i], 0.25 * before[i - 1] + 0.5 * share + 0.25 * before[i + 1]),
    )
  }
  return current
}

function interpolated(shares: readonly number[], fraction: number): number {
  const position = Math.min(1, Math.max(0, fraction)) * CURVATURE_STEPS
  const i = Math.min(Math.floor(position), CURVATURE_STEPS - 1)
  return shares[i] + (position - i) * (shares[i + 1] - shares[i])
}
