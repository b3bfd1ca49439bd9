import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { planMemoryBytes, type ProblemSize } from '../memory-plan.ts'
import { fundamentalPart } from '../symmetry/fundamental-part.ts'
import type { MirrorPlanes } from '../symmetry/mirror-planes.ts'

export type BaffledSize = ProblemSize & {
  /** Unknowns on the aperture, rim included: see `countApertureUnknowns`. */
  readonly apertureUnknowns: number
}

/** Blocks of the layer's kernels and what they are made from, by triangle of the cavity. */
const LAYER_BYTES_BY_TRIANGLE = 1_500

/**
 * What a model of a baffled horn of this size and one solve with it allocate at most, bytes: known before anything is
 * allocated. To what a body of this size takes, the layer adds 8 m (n + m) bytes for m of n unknowns on the aperture
 * (16 as `f64`), its elimination 16 m².
 */
export function planBaffledBytes(size: BaffledSize): number {
  const { unknowns, apertureUnknowns, triangles } = size
  const layer = (size.precision === 'f64' ? 16 : 8) * apertureUnknowns * (unknowns + apertureUnknowns)
  return planMemoryBytes(size) + layer + 16 * apertureUnknowns ** 2 + LAYER_BYTES_BY_TRIANGLE * triangles
}

/**
 * The unknowns on the aperture (tag 4) of a model of this cavity that uses these mirror planes.
 *
 * @throws BoundaryModelError with the reason when one of the planes is no mirror of the surface
 */
export function countApertureUnknowns(mesh: TriangleSurface, planes: MirrorPlanes): number {
  const { unknownOf } = fundamentalPart(mesh, planes)
  const unknowns = new Set<number>()
  mesh.tags.forEach((tag, t) => {
    if (tag !== SURFACE_TAG.interface) return
    for (const v of mesh.triangles.subarray(3 * t, 3 * t + 3)) unknowns.add(unknownOf[v])
  })
  return unknowns.size
}
