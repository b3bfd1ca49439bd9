import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import { WallTooThickError } from './horn-mesh-error.ts'
import { roundDown } from './round-down.ts'
import type { ShellWall } from './shell-wall.ts'
import { dot, subtract, type Vector } from './vector.ts'

/** The outside folds where thickness times curvature reaches 1; from here on it is too distorted. */
const MAX_THICKNESS_TIMES_CURVATURE = 0.4

/** A wall that has to be thinned to less than this share is refused: it would be another horn. */
const MIN_SHARE = 0.2

const AZIMUTHS_PER_SECTOR = 16
const POINTS_ALONG = 80

/**
 * The thickness that the walls can have: the wanted one, or less where a wall curves towards its outside so
 * tightly that the offset surface would fold (principal curvature κ with w κ > 0.4).
 *
 * @throws WallTooThickError when less than a fifth of the wanted thickness fits
 */
export function fittingThickness(
  walls: readonly ShellWall[],
  domain: AzimuthDomain,
  wantedMm: number,
): number {
  const curvature = Math.max(...walls.map((wall) => largestCurvature(wall, domain)))
  const thickness = Math.min(wantedMm, MAX_THICKNESS_TIMES_CURVATURE / curvature)
  if (thickness >= MIN_SHARE * wantedMm) return thickness
  const radius = (1 / curvature).toPrecision(3)
  throw new WallTooThickError(
    `The wall curves with a radius of ${radius} mm towards its outside, where a wall_thickness of ${wantedMm} mm would fold. ` +
      `Set wall_thickness to at most ${roundDown(thickness)} mm, or make the wall smoother (larger k; smaller n, s, b or morph_rate).`,
  )
}

/**
 * The largest normal curvature towards the solid, 1/mm, in the four directions that join the points of a
 * grid: along, across and both diagonals. For close points P, P' with normals n, n' it is −(n' − n)·(P' − P)
 * / |P' − P|².
 */
function largestCurvature({ frameAt }: ShellWall, domain: AzimuthDomain): number {
  const columns = Array.from({ length: AZIMUTHS_PER_SECTOR * domain.sectors + 1 }, (_, i) =>
    gridColumn(frameAt, domain.startRad + (i * SECTOR_RAD) / AZIMUTHS_PER_SECTOR),
  )
  let largest = 0
  for (let i = 0; i < columns.length; i++) {
    largest = Math.max(largest, curvatureBetween(columns[i], columns[i], 1))
    if (i === 0) continue
    for (const shift of [-1, 0, 1]) {
      largest = Math.max(largest, curvatureBetween(columns[i - 1], columns[i], shift))
    }
  }
  return largest
}

type GridColumn = { readonly points: readonly Vector[]; readonly normals: readonly Vector[] }

function gridColumn(frameAt: ShellWall['frameAt'], azimuthRad: number): GridColumn {
  const frames = Array.from({ length: POINTS_ALONG + 1 }, (_, j) => frameAt(azimuthRad, j / POINTS_ALONG))
  return { points: frames.map(({ point }) => point), normals: frames.map(({ intoSolid }) => intoSolid) }
}

/** Between each point of one column and the point of the other that is `shift` places further along. */
function curvatureBetween(from: GridColumn, to: GridColumn, shift: number): number {
  let largest = 0
  for (let j = Math.max(0, -shift); j + Math.max(0, shift) <= POINTS_ALONG; j++) {
    const step = subtract(to.points[j + shift], from.points[j])
    const turn = subtract(to.normals[j + shift], from.normals[j])
    largest = Math.max(largest, -dot(turn, step) / dot(step, step))
  }
  return largest
}
