import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { raiseOfHalfCircle } from './raise-of-half-circle.ts'
import type { Sheet } from './sheet.ts'
import { type ShellWall, thicknessShare } from './shell-wall.ts'
import { addScaled, dot, scaled, type Vector } from './vector.ts'

const WALL = { tag: SURFACE_TAG.wall, pole: 'none', startsAtEdge: false } as const

/** The inside of one stretch of the wall, towards the mouth. */
export function wallSheet(
  { pointAt }: ShellWall,
  edgeMmAt: (u: number) => number,
  startsAtEdge: boolean,
): Sheet {
  return { ...WALL, startsAtEdge, edgeMmAt, pointAt }
}

/**
 * The lip: half a circle from the inner to the outer edge of the mouth, bulging along the meridian. Where it is cut, the
 * nodes between its ends lie a little farther out, so that the chords enclose the area of the half circle: flat ones
 * within it would take more from the edge of the mouth than all other facets together (0.15 dB of a small horn at 1 kHz).
 */
export function lipSheet(wall: ShellWall, thicknessMm: number, edgeMm: number): Sheet {
  const radius = 0.5 * thicknessMm * thicknessShare(wall, 1)
  const raised =
    (between: number) =>
    (azimuthRad: number, u: number): Vector => {
      const { point, tangent, intoSolid } = wall.frameAt(azimuthRad, 1)
      const reach = u === 0 || u === 1 ? radius : between * radius
      const centre = addScaled(point, intoSolid, radius)
      const inwards = addScaled(centre, intoSolid, -reach * Math.cos(Math.PI * u))
      return addScaled(inwards, tangent, reach * Math.sin(Math.PI * u))
    }
  const sheet = { ...WALL, pointAt: raised(1), edgeMmAt: () => edgeMm }
  return { ...sheet, cutAt: (positions) => ({ ...sheet, pointAt: raised(raiseOfHalfCircle(positions)) }) }
}

/** The outside of one stretch of the wall, towards the throat. */
export function backSheet(wall: ShellWall, thicknessMm: number, edgeMmAt: (u: number) => number): Sheet {
  const pointAt = (azimuthRad: number, u: number): Vector => {
    const { point, intoSolid } = wall.frameAt(azimuthRad, 1 - u)
    return addScaled(point, intoSolid, thicknessMm * thicknessShare(wall, 1 - u))
  }
  return { ...WALL, pointAt, edgeMmAt }
}

/**
 * The outside around a kink, where the normals of the two stretches part: an arc of radius w around the kink,
 * from the normal of the stretch at the mouth side to that of the throat side.
 */
export function kinkSheet(
  [throatSide, mouthSide]: readonly [ShellWall, ShellWall],
  thicknessMm: number,
  edgeMm: number,
): Sheet {
  const pointAt = (azimuthRad: number, u: number): Vector => {
    const { point, intoSolid } = throatSide.frameAt(azimuthRad, 1)
    const from = mouthSide.frameAt(azimuthRad, 0).intoSolid
    return addScaled(point, turned(from, intoSolid, u), thicknessMm * thicknessShare(throatSide, 1))
  }
  return { ...WALL, pointAt, edgeMmAt: () => edgeMm }
}

/** The rear cylinder, from the outer edge of the throat back to z = −w. */
export function rearCylinderSheet(wall: ShellWall, thicknessMm: number, edgeMm: number): Sheet {
  const pointAt = (azimuthRad: number, u: number): Vector => {
    const { point, intoSolid } = wall.frameAt(azimuthRad, 0)
    const [x, y] = addScaled(point, intoSolid, thicknessMm * thicknessShare(wall, 0))
    return [x, y, -u * thicknessMm]
  }
  return { ...WALL, pointAt, edgeMmAt: () => edgeMm }
}

/** The rear disc, from its rim to the axis. */
export function rearDiscSheet(wall: ShellWall, thicknessMm: number, edgeMm: number): Sheet {
  const pointAt = (azimuthRad: number, u: number): Vector => {
    const { point, intoSolid } = wall.frameAt(azimuthRad, 0)
    const [x, y] = addScaled(point, intoSolid, thicknessMm * thicknessShare(wall, 0))
    return [x * (1 - u), y * (1 - u), -thicknessMm]
  }
  return { ...WALL, pointAt, edgeMmAt: () => edgeMm, pole: 'end', startsAtEdge: true }
}

/** The unit vector at a share of the angle between two others, which must not be opposite. */
function turned(from: Vector, to: Vector, share: number): Vector {
  const angle = Math.acos(Math.min(1, dot(from, to)))
  if (angle < 1e-6) return from
  const part = scaled(from, Math.sin((1 - share) * angle) / Math.sin(angle))
  return addScaled(part, to, Math.sin(share * angle) / Math.sin(angle))
}
