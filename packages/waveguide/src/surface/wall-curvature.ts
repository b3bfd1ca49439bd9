import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import type { ShellWall } from './shell-wall.ts'
import { dot, subtract, type Vector } from './vector.ts'

/** The outside folds where thickness times curvature reaches 1; from here on it is too distorted. */
export const MAX_THICKNESS_TIMES_CURVATURE = 0.4

/** Steps along a wall in which its curvature is measured. */
export const CURVATURE_STEPS = 80

const AZIMUTHS_PER_SECTOR = 16

/**
 * The largest normal curvature towards the solid, 1/mm, at each fraction j / CURVATURE_STEPS of a wall, in the
 * four directions that join the points of a grid: along, across and both diagonals. For close points P, P'
 * with normals n, n' it is −(n' − n)·(P' − P) / |P' − P|². 0 where the wall curves the other way.
 */
export function wallCurvature({ frameAt }: ShellWall, domain: AzimuthDomain): Float64Array {
  const largest = new Float64Array(CURVATURE_STEPS + 1)
  let previous: GridColumn | undefined
  for (let i = 0; i <= AZIMUTHS_PER_SECTOR * domain.sectors; i++) {
    const column = gridColumn(frameAt, domain.startRad + (i * SECTOR_RAD) / AZIMUTHS_PER_SECTOR)
    raiseToCurvature(largest, [column, column], 1)
    if (previous !== undefined) {
      for (const shift of [-1, 0, 1]) raiseToCurvature(largest, [previous, column], shift)
    }
    previous = column
  }
  return largest
}

type GridColumn = { readonly points: readonly Vector[]; readonly normals: readonly Vector[] }

function gridColumn(frameAt: ShellWall['frameAt'], azimuthRad: number): GridColumn {
  const frames = Array.from({ length: CURVATURE_STEPS + 1 }, (_, j) =>
    frameAt(azimuthRad, j / CURVATURE_STEPS),
  )
  return { points: frames.map(({ point }) => point), normals: frames.map(({ intoSolid }) => intoSolid) }
}

/** Between each point of one column and the point of the other that is `shift` places further along. */
function raiseToCurvature(
  largest: Float64Array,
  [from, to]: readonly [GridColumn, GridColumn],
  shift: number,
): void {
  for (let j = Math.max(0, -shift); j + Math.max(0, shift) <= CURVATURE_STEPS; j++) {
    const step = subtract(to.points[j + shift], from.points[j])
    const turn = subtract(to.normals[j + shift], from.normals[j])
    const curvature = -dot(turn, step) / dot(step, step)
    largest[j] = Math.max(largest[j], curvature)
    largest[j + shift] = Math.max(largest[j + shift], curvature)
  }
}
