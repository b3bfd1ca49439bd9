import { findMirrorPlanes, sourceFrame } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { UnusableMeshError, type InputIssue } from '../unusable-input-error.ts'
import { inspectMesh } from './inspect-mesh.ts'
import type { Radiator } from './radiator.ts'

/**
 * A mesh as it was handed in, in metres: checked, repaired where that is safe (each repair is a warning).
 *
 * @throws UnusableMeshError for one that must not be solved
 */
export function radiatorFromMesh(mesh: TriangleSurface): Radiator {
  const { surface, refused, remarks } = inspectMesh(mesh, 'warn')
  if (refused.length > 0) throw new UnusableMeshError(refused)
  return radiatorOfSurface(surface, remarks)
}

/** A surface that has passed its checks. */
export function radiatorOfSurface(surface: TriangleSurface, remarks: readonly InputIssue[]): Radiator {
  return {
    surface,
    frame: sourceFrame(surface),
    mirrors: findMirrorPlanes(surface),
    sourceAreaCorrection: 1,
    warnings: remarks.map(({ code, message }) => `${code}: ${message}`),
  }
}
