import {
  boundingSphere,
  buildTriangleTree,
  type TriangleSurface,
  type TriangleTree,
} from '@hornbench/surface-mesh'
import { assembleBlock } from './assembly/assemble-block.ts'
import { createPairRules, type PairRules } from './assembly/pair-rules.ts'
import { BoundaryModelError } from './boundary-model-error.ts'
import { createCompiledKernels } from './compiled/create-compiled-kernels.ts'
import { discretise, type DiscreteSurface } from './discrete-surface.ts'
import { kernelRow } from './kernels/kernel-row.ts'
import {
  createComplexMatrix,
  type ComplexMatrix,
  type MatrixPrecision,
} from './linear-algebra/complex-matrix.ts'
import { matrixVector } from './linear-algebra/matrix-vector.ts'
import { sumField } from './observation/field-sum.ts'
import type { RowBlock } from './row-blocks/row-block.ts'
import { type RowShare, shareRows } from './row-blocks/share-rows.ts'
import type { SolverKernels } from './solver-kernels.ts'
import { fundamentalPart } from './symmetry/fundamental-part.ts'
import { isExactlySymmetric } from './symmetry/is-exactly-symmetric.ts'
import type { MirrorPlanes } from './symmetry/mirror-planes.ts'

export type BoundaryModelOptions = {
  /**
   * `f32` is the default: a matrix in single precision, by the compiled kernels, with far pairs in single precision.
   * `f64` is for reference: all of it in double precision, by the TypeScript kernels.
   */
  readonly precision?: MatrixPrecision
  /**
   * Planes that the body and its source are symmetric about: a quarter or a half of the equations and of their cost, the
   * same solution. `off` is the default; `findMirrorPlanes` finds them.
   */
  readonly symmetry?: 'off' | MirrorPlanes
  /** Gauss points in the radial direction of the singular integrals: 3 is the default, 4 for reference. */
  readonly singularOrder?: 3 | 4
  /** Holds this share of the rows only, for a solve together with models of the other shares. All rows by default. */
  readonly share?: RowShare
  /**
   * `reference`: the TypeScript kernels even where the compiled ones could run. Kernels that are handed in replace
   * those of the reference.
   */
  readonly kernels?: 'reference' | Partial<SolverKernels>
}

/**
 * A body ready to be solved at any frequency: its discrete surface and the room for the equations. It can be
 * used again and again, by one solve at a time.
 */
export type BoundaryModel = {
  /** The whole body, also where the equations are those of a part of it. */
  readonly surface: DiscreteSurface
  /** The planes by which the equations are reduced. */
  readonly mirrors: MirrorPlanes
  /** Those of them that the surface has exactly: the field has the same values at a point and at its images. */
  readonly fieldMirrors: MirrorPlanes
  readonly tree: TriangleTree
  /** Radius of a sphere around the body, m. */
  readonly radiusM: number
  readonly pairRules: PairRules
  readonly kernels: SolverKernels
  /** Whether the compiled kernels run; the reference where the engine can't run them or the options ask for it. */
  readonly isCompiled: boolean
  readonly share: RowShare
  /** The rows of the share; undefined where that is all of them. */
  readonly block: RowBlock | undefined
  /** Room for the rows of A that the model holds; overwritten by each solve. */
  readonly matrix: ComplexMatrix
}

/**
 * Takes in a surface and does everything that does not depend on the frequency. See `planMemoryBytes` for
 * what it allocates.
 *
 * @param mesh in metres, closed, every triangle counter-clockwise seen from the air; checked by the caller
 * @throws BoundaryModelError for a surface that can't be integrated over or is not symmetric about a plane of the options
 */
export function createBoundaryModel(
  mesh: TriangleSurface,
  options: BoundaryModelOptions = {},
): BoundaryModel {
  const mirrors = mirrorsOf(options)
  const surface = discretise(mesh, mirrors.x || mirrors.y ? fundamentalPart(mesh, mirrors) : undefined)
  assertUsable(surface)
  const pairRules = createPairRules(options.singularOrder ?? 3)
  const wantsCompiled = options.kernels === undefined && options.precision !== 'f64'
  const share = options.share ?? { index: 0, of: 1 }
  const block = share.of === 1 ? undefined : shareRows(surface, share)
  const compiled = wantsCompiled ? createCompiledKernels(surface, pairRules, block) : undefined
  return {
    surface,
    mirrors,
    fieldMirrors: isExactlySymmetric(surface, mirrors) ? mirrors : { x: false, y: false },
    tree: buildTriangleTree(mesh),
    radiusM: boundingSphere(mesh.vertices).radius,
    pairRules,
    isCompiled: compiled !== undefined,
    share,
    block,
    ...(compiled ?? createReferenceKernels(surface.unknowns, options, block)),
  }
}

function mirrorsOf({ symmetry }: BoundaryModelOptions): MirrorPlanes {
  return symmetry === undefined || symmetry === 'off' ? { x: false, y: false } : symmetry
}

function createReferenceKernels(
  size: number,
  { precision, kernels }: BoundaryModelOptions,
  block: RowBlock | undefined,
): { matrix: ComplexMatrix; kernels: SolverKernels } {
  const replaced = kernels === 'reference' ? {} : kernels
  return {
    matrix: createComplexMatrix(size, precision ?? 'f32', block?.rows.length),
    kernels: { kernelRow, matrixVector, assembleBlock, sumField, ...replaced },
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
