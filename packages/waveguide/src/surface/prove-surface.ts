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

/** In a baffle the wall may meet the plane of its mouth at a small angle. */
const MAX_CAVITY_FOLD_DEG = 179.7

/** What may be changed about a surface that folds or runs through itself, by what surrounds the horn. */
const ADVICE = {
  shell: {
    folded:
      'Make the profile smoother (larger r and k; smaller tmax, b, rot and morph_rate), or reduce wall_thickness or the edge lengths.',
    crossing:
      'Reduce wall_thickness, make the edge lengths smaller, or bend the wall back less (tmax, b, rot).',
  },
  enclosure: {
    folded:
      'Where the edge of the mouth is not flat, the front panel rises to its foremost point: make it wider there (enc_space_l, ' +
      'enc_space_t, enc_space_r, enc_space_b), the mouth flatter or the wall smoother (larger r and k; smaller b and rot).',
    crossing:
      'Make enc_depth or the spacing around the mouth (enc_space_l, enc_space_t, enc_space_r, enc_space_b) larger, make the ' +
      'edge lengths smaller, or bend the wall back less (b, rot).',
  },
  cavity: {
    folded:
      'Make the profile smoother (larger r and k; smaller tmax, b, rot and morph_rate), flare it less at its end, or reduce the ' +
      'edge lengths.',
    crossing: 'Make the edge lengths smaller, or bend the wall less (rot, s, b).',
  },
}

/**
 * Proves that a surface bounds one solid, or of a cavity the air in it: closed, oriented, in one piece, right side out, not
 * folded, not touching itself.
 *
 * @throws HornMeshError a subclass that says what is wrong
 */
export function proveSurface(surface: TriangleSurface, around: keyof typeof ADVICE = 'shell'): void {
  const report = checkClosedOriented(surface)
  if (!report.isClosedOriented || report.components !== 1) throw openError(report)
  const fold = sharpestFoldDeg(surface)
  const [most, sign] = around === 'cavity' ? [MAX_CAVITY_FOLD_DEG, -1] : [MAX_FOLD_DEG, 1]
  if (fold > most || !(sign * signedVolume(surface) > 0)) throw foldedError(fold, ADVICE[around].folded)
  const { pairs, isDecided } = findSelfIntersections(surface, { maxPairs: 1 })
  if (pairs.length > 0 || !isDecided) throw intersectionError(surface, pairs, ADVICE[around].crossing)
}

function openError({ openEdges, nonManifoldEdges, components }: ClosednessReport): OpenHornError {
  const edges = `${openEdges} open edges, ${nonManifoldEdges} edges of more than two triangles`
  return new OpenHornError(
    `The surface is not closed: ${edges}, ${components} pieces. No parameter should do this; please report the design.`,
  )
}

function foldedError(foldDeg: number, advice: string): FoldedHornError {
  return new FoldedHornError(
    `The surface folds over itself (neighbouring triangles turn by ${foldDeg.toFixed(0)}°). ${advice}`,
  )
}

function intersectionError(
  { vertices, triangles }: TriangleSurface,
  pairs: Uint32Array,
  advice: string,
): SelfIntersectingHornError {
  const corner = pairs.length > 0 ? 3 * triangles[3 * pairs[0]] : 0
  const radius = Math.hypot(vertices[corner], vertices[corner + 1]).toFixed(1)
  return new SelfIntersectingHornError(
    `The surface runs through itself near z = ${vertices[corner + 2].toFixed(1)} mm at a radius of ${radius} mm. ${advice}`,
  )
}
