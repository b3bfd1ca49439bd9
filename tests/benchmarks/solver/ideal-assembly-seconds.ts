import type { BoundaryModel } from '@hornbench/solver'
import type { KernelPeaks } from './measure-kernel-peaks.ts'

/** How long the kernels alone would take for all kernel values of an assembly. */
export function idealAssemblySeconds({ surface, pairRules }: BoundaryModel, peaks: KernelPeaks): number {
  const triangles = surface.mesh.tags.length
  const { kinds } = surface.nearPairs
  const near = kinds.reduce((sum, kind) => sum + (pairRules[kind]?.weights.length ?? 0), 0)
  const far = 9 * (triangles * (triangles + surface.sourceTriangles.length) - kinds.length)
  return far / peaks.single + near / peaks.double
}
