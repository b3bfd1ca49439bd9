import { SOLVER_LIMITS } from '@hornbench/solver'
import {
  measureQuality,
  repairSurface,
  type SurfaceIssue,
  type SurfaceIssueCode,
  type TriangleSurface,
} from '@hornbench/surface-mesh'
import type { InputIssue } from '../unusable-input-error.ts'
import type { MeshValidation } from './body-source.ts'

/** Faults with which nothing could be computed: refused whatever is asked to be checked. */
const PROTECTIVE: ReadonlySet<SurfaceIssueCode> = new Set([
  'mesh_empty',
  'array_length',
  'tag_count_mismatch',
  'mesh_index_range',
  'non_finite_vertex',
  'coordinate_range',
  'unknown_tag',
  'missing_source_tag',
])

/** What came out of the checks of a mesh. */
export type MeshInspection = {
  /** As far as it could be repaired. */
  readonly surface: TriangleSurface
  /** False when the arrays are such that nothing can be measured on them. */
  readonly isMeasurable: boolean
  /** Empty: the surface may be solved. */
  readonly refused: readonly InputIssue[]
  /** What was repaired, or is worth knowing. */
  readonly remarks: readonly InputIssue[]
}

/**
 * Checks a mesh as it was handed in, in metres, and repairs what has only one reasonable repair.
 *
 * - `warn` refuses what must not be solved and remarks on each repair.
 * - `strict` refuses what was repaired as well.
 * - `off` refuses only what nothing can be computed with. A surface that is open or crosses itself is taken as far as it
 *   could be repaired, without a word; what its results mean is up to the sender.
 */
export function inspectMesh(mesh: TriangleSurface, validation: MeshValidation): MeshInspection {
  // First of all, because the other checks take time with the size of the mesh.
  const tooLarge = triangleLimitIssues(mesh)
  if (tooLarge.length > 0) return { surface: mesh, isMeasurable: false, refused: tooLarge, remarks: [] }

  const { surface, issues } = repairSurface(mesh)
  const isMeasurable = !issues.some(({ code }) => PROTECTIVE.has(code))
  const refused = issues.filter((issue) => isRefused(issue, validation))
  const remarks = validation === 'off' ? [] : issues.filter((issue) => !refused.includes(issue))
  return {
    surface,
    isMeasurable,
    refused: refused.length > 0 || !isMeasurable ? refused.map(toInputIssue) : flatTriangleIssues(surface),
    remarks: remarks.map(toInputIssue),
  }
}

function isRefused({ code, severity }: SurfaceIssue, validation: MeshValidation): boolean {
  if (validation === 'strict') return true
  return severity === 'rejected' && (validation === 'warn' || PROTECTIVE.has(code))
}

function triangleLimitIssues({ triangles }: TriangleSurface): InputIssue[] {
  const count = triangles.length / 3
  if (count <= SOLVER_LIMITS.triangles) return []
  const message = `The mesh has ${count} triangles; at most ${SOLVER_LIMITS.triangles} are solved. Use a coarser mesh.`
  return [{ path: ['triangles'], code: 'too_many_triangles', message }]
}

/** They are left over where the repair has given up and was overruled. */
function flatTriangleIssues(surface: TriangleSurface): InputIssue[] {
  if (measureQuality(surface).minRelativeArea > 0) return []
  const message =
    'There are triangles without an area, over which nothing can be integrated. Remesh the surface.'
  return [{ path: ['triangles'], code: 'degenerate_triangle', message }]
}

function toInputIssue({ code, message, subject }: SurfaceIssue): InputIssue {
  if (code === 'unknown_tag' || code === 'missing_source_tag' || code === 'tag_count_mismatch')
    return { path: ['tags'], code, message }
  return { path: [subject === 'vertex' ? 'verticesM' : 'triangles'], code, message }
}
