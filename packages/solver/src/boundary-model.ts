import {
  boundingSphere,
  buildTriangleTree,
  type TriangleSurface,
  type TriangleTree,
} from '@hornbench/surface-mesh'
import { assembleBlock } from './assembly/assemble-block.ts'
import type { BlockAssembler } from './assembly/assembly-context.ts'
import { createPairRules, type PairRules } from './assembly/pair-rules.ts'
import { BoundaryModelError } from './boundary-model-error.ts'
import { discretise, type DiscreteSurface } from './discrete-surface.ts'
import { kernelRow, type KernelRow } from './kernels/kernel-row.ts'
import {
  createComplexMatrix,
  type ComplexMatrix,
  type MatrixPrecision,
} from './linear-algebra/complex-matrix.ts'
import { matrixVector, type MatrixVector } from './linear-algebra/matrix-vector.ts'

/** The inner loops, each a pure function over typed arrays: what a compiled kernel may replace. */
export type SolverKernels = {
  readonly kernelRow: KernelRow
  readonly matrixVector: MatrixVector
  readonly assembleBlock: BlockAssembler
}

export type BoundaryModelOptions = {
  /** How the matrix is stored; `f32` is the default. All arithmetic is in double precision either way. */
  readonly precision?: MatrixPrecision
  /** Gauss points in each direction of the singular integrals: 3 is the default, 4 for reference. */
  readonly singularOrder?: 3 | 4
  /** Compiled replacements of inner loops; what is missing runs as TypeScript. */
  readonly kernels?: Partial<SolverKernels>
}

/**
 * A body ready to be solved at any frequency: its discrete surface and the room for the equations. It can be
 * used again and again, by one solve at a time.
 */
export type BoundaryModel = {
  readonly surface: DiscreteSurface
  readonly tree: TriangleTree
  /** Radius of a sphere around the body, m. */
  readonly radiusM: number
  readonly pairRules: PairRules
  readonly kernels: SolverKernels
  /** Room for A; overwritten by each solve. */
  readonly matrix: ComplexMatrix
}

/**
 * Takes in a surface and does everything that does not depend on the frequency. See `planMemoryBytes` for
 * what it allocates.
 *
 * @param mesh in metres, closed, every triangle counter-clockwise seen from the air; checked by the caller
 * @throws BoundaryModelError for a surface that can't be integrated over
 */
export function createBoundaryModel(
  mesh: TriangleSurface,
  options: BoundaryModelOptions = {},
): BoundaryModel {
  const surface = discretise(mesh)
  assertUsable(surface)
  return {
    surface,
    tree: buildTriangleTree(mesh),
    radiusM: boundingSphere(mesh.vertices).radius,
    pairRules: createPairRules(options.singularOrder ?? 3),
    kernels: { kernelRow, matrixVector, assembleBlock, ...options.kernels },
    matrix: createComplexMatrix(mesh.vertices.length / 3, options.precision ?? 'f32'),
  }
}

/** Area of the triangles that move, m². */
export function sourceArea(model: BoundaryModel): number {
  const { sourceTriangles, geometry } = model.surface
  return sourceTriangles.reduce((sum, t) => sum + geometry.areas[t], 0)
}

function assertUsable(surface: DiscreteSurface): void {
  const flat = surface.geometry.areas.findIndex((area) => !(area > 0))
  if (flat >= 0) {
    throw new BoundaryModelError(
      `Triangle ${flat} has no area or a bad vertex. Repair the mesh or remove the triangle.`,
    )
  }
  if (surface.sourceTriangles.length === 0) {
    throw new BoundaryModelError('No triangle moves. Give at least one the source tag (2).')
  }
}
