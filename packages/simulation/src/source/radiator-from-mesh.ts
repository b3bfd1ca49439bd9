import { baffleFrame, findMirrorPlanes, sourceFrame } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { UnusableMeshError, type InputIssue } from '../unusable-input-error.ts'
import type { Baffle } from './baffle.ts'
import { inspectCavity } from './inspect-cavity.ts'
import { inspectMesh } from './inspect-mesh.ts'
import type { Radiator } from './radiator.ts'

/**
 * A mesh as it was handed in, in metres, of a body or of the air in a baffled horn: checked, repaired where that is safe (each repair is a warning).
 *
 * @throws UnusableMeshError for one that must not be solved
 */
export function radiatorFromMesh(mesh: TriangleSurface, baffle: Baffle = 'none'): Radiator {
  const inspect = baffle === 'infinite' ? inspectCavity : inspectMesh
  const { surface, refused, remarks } = inspect(mesh, 'warn')
  if (refused.length > 0) throw new UnusableMeshError(refused)
  return radiatorOfSurface(surface, remarks, baffle)
}

/** A surface that has passed its checks. */
export function radiatorOfSurface(
  surface: TriangleSurface,
  remarks: readonly InputIssue[],
  baffle: Baffle,
): Radiator {
  return {
    surface,
    frame: baffle === 'infinite' ? baffleFrame(surface) : sourceFrame(surface),
    baffle,
    mirrors: findMirrorPlanes(surface),
    sourceAreaCorrection: 1,
    warnings: remarks.map(({ code, message }) => `${code}: ${message}`),
  }
}
