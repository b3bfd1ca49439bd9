import type { MatrixPrecision } from './linear-algebra/complex-matrix.ts'
import { GMRES_BASIS } from './linear-algebra/gmres.ts'
import { DIRECT_UNKNOWNS, FALLBACK_UNKNOWNS } from './solve-equations.ts'
import { SOLVER_LIMITS } from './solver-limits.ts'

export type ProblemSize = {
  /** Of the whole surface. */
  readonly triangles: number
  /** About half of the triangles on a closed surface; a half or a quarter of that with mirror planes. */
  readonly unknowns: number
  /** Observation points; 0 is the default. */
  readonly points?: number
  /** How the matrix is stored; `f32` is the default. */
  readonly precision?: MatrixPrecision
}

/**
 * Geometry, quadrature points, search tree, near list (60 to 180 pairs; room for 300) and what the compiled kernels keep of
 * each triangle (1 kB), by triangle.
 */
const BYTES_BY_TRIANGLE = 4_100
/** Working vectors of a test triangle and of the iteration, by unknown. */
const BYTES_BY_UNKNOWN = 16 * (GMRES_BASIS + 20)
/** Coordinates and pressure. */
const BYTES_BY_POINT = 40
/** Pair rules and the like. */
const FIXED_BYTES = 2_000_000

/**
 * What a model of this size and one solve with it allocate at most, bytes: known before anything is
 * allocated. The matrix takes 8 n² for n unknowns (16 n² as `f64`); elimination, which can become necessary up to 3000
 * unknowns, another 16 n². It never falls with the size of the mesh.
 */
export function planMemoryBytes(size: ProblemSize): number {
  const matrix = (size.precision === 'f64' ? 16 : 8) * size.unknowns ** 2
  const elimination = 16 * Math.min(size.unknowns, FALLBACK_UNKNOWNS) ** 2
  return (
    FIXED_BYTES +
    matrix +
    elimination +
    BYTES_BY_TRIANGLE * size.triangles +
    BYTES_BY_UNKNOWN * size.unknowns +
    BYTES_BY_POINT * (size.points ?? 0)
  )
}

/** The kernels' own vectors and sums, by unknown. */
const THREAD_BYTES_BY_UNKNOWN = 200

/**
 * What each further thread that solves with a share of the rows allocates at most, bytes, besides its share of the matrix: a
 * surface of its own and what the kernels keep of it. `undefined` for what is eliminated, and so solved by one thread.
 */
export function planThreadBytes({ triangles, unknowns, points = 0 }: ProblemSize): number | undefined {
  if (unknowns <= DIRECT_UNKNOWNS) return undefined
  const surface = BYTES_BY_TRIANGLE * triangles + THREAD_BYTES_BY_UNKNOWN * unknowns
  return FIXED_BYTES + surface + BYTES_BY_POINT * points
}

/** Near integrals and quadrature points, by element: some ten near elements, four points and room for eight. */
const BYTES_BY_ELEMENT = 5_000
/** Rules around a ring and small change, by meridian. */
const BYTES_BY_MERIDIAN = 600_000
/** Those of a point, and its place among the points that were calculated already. */
const BYTES_BY_MERIDIAN_POINT = 300

/**
 * What a sweep over meridians with so many elements each allocates at most, bytes: a matrix and
 * its factors for each of them. Of a cavity behind a baffle the elements of the aperture count twice: they have unknowns of
 * their own.
 */
export function planMeridianBytes(elements: readonly number[], points: number): number {
  const meridians = elements.map(
    (count) => BYTES_BY_MERIDIAN + 32 * (count + 1) ** 2 + BYTES_BY_ELEMENT * count,
  )
  return FIXED_BYTES + meridians.reduce((sum, bytes) => sum + bytes, 0) + BYTES_BY_MERIDIAN_POINT * points
}

/**
 * The most triangles of a closed surface without mirror planes (at most the limit of a job) whose plan fits in `bytes`; 0 when none
 * does.
 */
export function largestTriangleCount(
  bytes: number,
  options: { points?: number; precision?: MatrixPrecision } = {},
): number {
  let triangles = SOLVER_LIMITS.triangles
  const bytesOf = (count: number) =>
    planMemoryBytes({ ...options, triangles: count, unknowns: count / 2 + 2 })
  while (triangles > 0 && bytesOf(triangles) > bytes) triangles--
  return triangles
}
