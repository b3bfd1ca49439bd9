import { checkArrays } from './repair/check-arrays.ts'
import { checkCoordinateRange } from './repair/check-coordinate-range.ts'
import { checkEdges } from './repair/check-edges.ts'
import { checkNestedComponents } from './repair/check-nested-components.ts'
import { checkPinchedVertices } from './repair/check-pinched-vertices.ts'
import { checkSelfIntersections } from './repair/check-self-intersections.ts'
import { checkTags } from './repair/check-tags.ts'
import { dropDegenerateTriangles } from './repair/drop-degenerate-triangles.ts'
import { dropUnusedVertices } from './repair/drop-unused-vertices.ts'
import { orientTriangles } from './repair/orient-triangles.ts'
import { rejectDuplicateTriangles } from './repair/reject-duplicate-triangles.ts'
import { type RepairStage, startRepair } from './repair/surface-under-repair.ts'
import { weldVertices } from './repair/weld-vertices.ts'
import type { SurfaceIssue } from './surface-issue.ts'
import type { TriangleSurface } from './triangle-surface.ts'

export type RepairedSurface = {
  /** The surface as far as it was repaired. Solve it only when no issue is `rejected`. */
  readonly surface: TriangleSurface
  /** What was found, in the order of the checks. Empty: the input was in order, and `surface` is the input. */
  readonly issues: readonly SurfaceIssue[]
}

/** Each stage relies on what those before it have established. */
const STAGES: readonly RepairStage[] = [
  dropUnusedVertices,
  checkCoordinateRange,
  weldVertices,
  dropDegenerateTriangles,
  rejectDuplicateTriangles,
  checkEdges,
  checkPinchedVertices,
  orientTriangles,
  checkSelfIntersections,
  checkNestedComponents,
]

/**
 * Checks a surface before it is solved (requirement M2) and repairs what has only one reasonable repair. Without a
 * `rejected` issue the result is closed, wound with the normals out, free of contact with itself, made of triangles
 * with an area, and has a source. It stops at the first fault that makes the checks after it meaningless.
 *
 * Never modifies its input; the result shares the arrays that did not change. The tolerances are relative to the
 * diagonal of the bounding box. Takes well under a second for 12,000 triangles, and bounded time for any input.
 */
export function repairSurface(input: TriangleSurface): RepairedSurface {
  const arrayIssues = checkArrays(input)
  if (arrayIssues.length > 0) return { surface: input, issues: arrayIssues }

  const issues = checkTags(input)
  let work = startRepair(input)
  for (const stage of STAGES) {
    const outcome = stage(work)
    work = outcome.work
    issues.push(...outcome.issues)
    if (outcome.mustStop) break
  }
  return { surface: work.surface, issues }
}
