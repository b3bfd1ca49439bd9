import type { SurfaceIssue } from '../surface-issue.ts'
import { buildEdgeTable, type EdgeTable, nextHalfEdge } from '../topology/edge-table.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { describePoint } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import type { StageOutcome, SurfaceUnderRepair } from './surface-under-repair.ts'

/**
 * Rejects edges that do not have exactly two triangles. A hole alone does not stop the other checks; edges with three
 * triangles or more do, since there is no telling which two of them belong together.
 */
export function checkEdges(work: SurfaceUnderRepair): StageOutcome {
  const edges = buildEdgeTable(work.surface)
  const open = new FaultTally()
  const crowded = new FaultTally()
  for (let e = 0; e < edges.count; e++) {
    const uses = edges.starts[e + 1] - edges.starts[e]
    if (uses === 1) open.add(e)
    else if (uses > 2) crowded.add(e)
  }
  const issues: SurfaceIssue[] = []
  if (open.count > 0) {
    issues.push({
      ...describeEdges(work, edges, open),
      code: 'open_mesh',
      message:
        `The surface is not closed: ${counted(open.count, 'edge belongs', 'edges belong')} to one triangle only, ` +
        `for example the one at ${describeMiddle(work.surface, edges, open.examples[0])}. ` +
        'Close the hole, or join the parts: corners count as joined only within a millionth of the size of the mesh.',
    })
  }
  if (crowded.count > 0) {
    issues.push({
      ...describeEdges(work, edges, crowded),
      code: 'non_manifold_edge',
      message:
        `${counted(crowded.count, 'edge belongs', 'edges belong')} to three triangles or more, ` +
        `for example the one at ${describeMiddle(work.surface, edges, crowded.examples[0])}. ` +
        'Remove inner walls, and unite bodies that touch, so that each edge joins two triangles.',
    })
  }
  return { work, issues, mustStop: crowded.count > 0 }
}

function describeEdges(work: SurfaceUnderRepair, edges: EdgeTable, tally: FaultTally) {
  const firstTriangle = (e: number) => work.inputTriangles[Math.floor(edges.halfEdges[edges.starts[e]] / 3)]
  return {
    severity: 'rejected',
    subject: 'triangle',
    count: tally.count,
    examples: tally.examples.map(firstTriangle),
  } as const
}

function describeMiddle({ vertices, triangles }: TriangleSurface, edges: EdgeTable, e: number): string {
  const h = edges.halfEdges[edges.starts[e]]
  const middle = (axis: number) =>
    (vertices[3 * triangles[h] + axis] + vertices[3 * triangles[nextHalfEdge(h)] + axis]) / 2
  return describePoint(middle(0), middle(1), middle(2))
}
