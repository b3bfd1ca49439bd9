import {
  checkClosedOriented,
  type ClosednessReport,
  findSelfIntersections,
  signedVolume,
  type TriangleSurface,
} from '@hornbench/surface-mesh'
import { FoldedHornError, OpenHornError, SelfIntersectingHornError } from './horn-mesh-error.ts'
import { sharpestFoldDeg } from './sharpest-fold.ts'

/**
 * Sharper folds are no edges of a horn: the sharpest wanted ones, at the throat and the rear, are near 90°.
 */
const MAX_FOLD_DEG = 150

/**
 * Proves that a surface bounds one solid: closed, oriented, in one piece, right side out, not folded, not
 * touching itself.
 *
 * @throws HornMeshError a subclass that says what is wrong
 */
export function proveSurface(surface: TriangleSurface): void {
  const report = checkClosedOriented(surface)
  if (!report.isClosedOriented || report.components !== 1) throw openError(report)
  const fold = sharpestFoldDeg(surface)
  if (fold > MAX_FOLD_DEG || !(signedVolume(surface) > 0)) throw foldedError(fold)
  const { pairs, isDecided } = findSelfIntersections(surface, { maxPairs: 1 })
  if (pairs.length > 0 || !isDecided) throw intersectionError(surface, pairs)
}

function openError({ openEdges, nonManifoldEdges, components }: ClosednessReport): OpenHornError {
  const edges = `${openEdges} open edges, ${nonManifoldEdges} edges of more than two triangles`
  return new OpenHornError(
    `The surface is not closed: ${edges}, ${components} pieces. No parameter should do this; please report the design.`,
  )
}

function foldedError(foldDeg: number): FoldedHornError {
  return new FoldedHornError(
    `The wall folds over itself (neighbouring triangles turn by ${foldDeg.toFixed(0)}°). Make the profile ` +
      'smoother (larger r and k; smaller tmax, b, rot and morph_rate), or reduce wall_thickness or the edge lengths.',
  )
}

function intersectionError(
  { vertices, triangles }: TriangleSurface,
  pairs: Uint32Array,
): SelfIntersectingHornError {
  const corner = pairs.length > 0 ? 3 * triangles[3 * pairs[0]] : 0
  const radius = Math.hypot(vertices[corner], vertices[corner + 1]).toFixed(1)
  return new SelfIntersectingHornError(
    `The surface runs through itself near z = ${vertices[corner + 2].toFixed(1)} mm at a radius of ${radius} mm. ` +
      'Reduce wall_thickness, make the edge lengths smaller, or bend the wall back less (tmax, b, rot).',
  )
}
