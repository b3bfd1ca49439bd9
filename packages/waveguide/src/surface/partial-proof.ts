import { checkClosedOriented, findSelfIntersections, type TriangleSurface } from '@hornbench/surface-mesh'
import type { MirrorPlanes } from './azimuth-domain.ts'
import { FoldedHornError, OpenHornError, SelfIntersectingHornError } from './horn-mesh-error.ts'
import { sharpestFoldDeg } from './sharpest-fold.ts'

/** Where a surface may end, and nowhere else. */
export type ExpectedBoundary = {
  /** Planes x = 0 and y = 0 on which the surface is cut; it lies on their positive side. */
  readonly planes: MirrorPlanes
  /** Vertices of the rim of an open mouth; none of a horn with an outside. */
  readonly isOnRim: (vertex: number) => boolean
}

/** Sharper folds are no edges of a horn; the sharpest wanted ones are near 90°. */
const MAX_FOLD_DEG = 150

/**
 * Proves that a surface with a boundary is a part of a horn: oriented, in one piece, not folded, not touching itself, on
 * the right side of its cuts, and that it ends on them and on the rim only.
 *
 * @throws HornMeshError a subclass that says what is wrong
 */
export function provePart(surface: TriangleSurface, boundary: ExpectedBoundary): void {
  const { nonManifoldEdges, misorientedEdges, components } = checkClosedOriented(surface)
  const stray = strayEdges(surface, boundary)
  if (nonManifoldEdges + misorientedEdges + stray > 0 || components !== 1) {
    throw new OpenHornError(
      `The part is not sound: ${stray} edges end inside it, ${nonManifoldEdges} have more than two triangles, ` +
        `${misorientedEdges} turn over, ${components} pieces. No parameter should do this; please report the design.`,
    )
  }
  if (sharpestFoldDeg(surface) > MAX_FOLD_DEG || crosses(surface, boundary.planes)) {
    throw new FoldedHornError(
      'The wall folds over itself or over the plane in which it is cut. Make the profile smoother (larger r and k; ' +
        'smaller tmax, b, rot and morph_rate), or reduce wall_thickness or the edge lengths.',
    )
  }
  const { pairs, isDecided } = findSelfIntersections(surface, { maxPairs: 1 })
  if (pairs.length === 0 && isDecided) return
  throw new SelfIntersectingHornError(
    'The surface runs through itself. Reduce wall_thickness, make the edge lengths smaller, or bend the wall back less ' +
      '(tmax, b, rot).',
  )
}

/** Edges of one triangle only that are neither in a plane of the cuts nor on the rim. */
function strayEdges({ vertices, triangles }: TriangleSurface, { planes, isOnRim }: ExpectedBoundary): number {
  const count = vertices.length / 3
  const directed = new Set<number>()
  const ends = (h: number) => [triangles[h], triangles[h % 3 === 2 ? h - 2 : h + 1]]
  for (let h = 0; h < triangles.length; h++) {
    const [from, to] = ends(h)
    directed.add(from * count + to)
  }
  let stray = 0
  for (let h = 0; h < triangles.length; h++) {
    const [from, to] = ends(h)
    if (directed.has(to * count + from)) continue
    const isInX = planes.x && vertices[3 * from] === 0 && vertices[3 * to] === 0
    const isInY = planes.y && vertices[3 * from + 1] === 0 && vertices[3 * to + 1] === 0
    if (!isInX && !isInY && !(isOnRim(from) && isOnRim(to))) stray++
  }
  return stray
}

function crosses({ vertices }: TriangleSurface, { x, y }: MirrorPlanes): boolean {
  for (let at = 0; at < vertices.length; at += 3) {
    if ((x && vertices[at] < 0) || (y && vertices[at + 1] < 0)) return true
  }
  return false
}
