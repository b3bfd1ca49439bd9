import type { AzimuthDomain } from './azimuth-domain.ts'
import { WallTooThickError } from './horn-mesh-error.ts'
import { roundDown } from './round-down.ts'
import type { ShellWall } from './shell-wall.ts'
import { MAX_THICKNESS_TIMES_CURVATURE, wallCurvature } from './wall-curvature.ts'

/** A wall that has to be thinned everywhere to less than this share is refused: it would be another horn. */
const MIN_SHARE = 0.2

/**
 * The thickness that the walls can have everywhere: the wanted one, or less where a wall curves towards its
 * outside so tightly that the offset surface would fold (principal curvature κ with w κ > 0.4).
 *
 * @throws WallTooThickError when less than a fifth of the wanted thickness fits
 */
export function fittingThickness(
  walls: readonly ShellWall[],
  domain: AzimuthDomain,
  wantedMm: number,
): number {
  const curvature = Math.max(...walls.flatMap((wall) => [...wallCurvature(wall, domain)]))
  const thickness = Math.min(wantedMm, MAX_THICKNESS_TIMES_CURVATURE / curvature)
  if (thickness >= MIN_SHARE * wantedMm) return thickness
  throw tooThick(curvature, wantedMm)
}

/** @param curvature the largest towards the outside, 1/mm */
export function tooThick(curvature: number, wantedMm: number): WallTooThickError {
  const radius = (1 / curvature).toPrecision(3)
  const fitting = roundDown(MAX_THICKNESS_TIMES_CURVATURE / curvature)
  return new WallTooThickError(
    `The wall curves with a radius of ${radius} mm towards its outside, where a wall_thickness of ${wantedMm} mm would fold. ` +
      `Set wall_thickness to at most ${fitting} mm, or make the wall smoother (larger k; smaller n, s, b or morph_rate).`,
  )
}
