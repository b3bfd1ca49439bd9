import { DisjointSets } from '../topology/disjoint-sets.ts'
import { buildEdgeTable, nextHalfEdge } from '../topology/edge-table.ts'
import { NO_TWIN, pairHalfEdges } from '../topology/pair-half-edges.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { describeVertexPlace } from './describe-place.ts'
import { FaultTally } from './fault-tally.ts'
import { nothingFound, type StageOutcome, type SurfaceUnderRepair } from './surface-under-repair.ts'

/**
 * Rejects vertices where two fans of triangles meet that share nothing but the vertex: the solver would give both sides
 * the same pressure there. Each edge must have at most two triangles.
 */
export function checkPinchedVertices(work: SurfaceUnderRepair): StageOutcome {
  const pinched = findPinchedVertices(work.surface)
  if (pinched.count === 0) return nothingFound(work)
  return {
    work,
    mustStop: false,
    issues: [
      {
        code: 'pinched_vertex',
        severity: 'rejected',
        subject: 'vertex',
        count: pinched.count,
        examples: pinched.examples.map((v) => work.inputVertices[v]),
        message:
          `At ${counted(pinched.count, 'vertex', 'vertices')} two parts of the surface touch in a single point, ` +
          `for example at ${describeVertexPlace(work.surface, pinched.examples[0])}. Move the parts apart, or join them properly.`,
      },
    ],
  }
}

/** Joins the corners of neighbouring triangles; a vertex whose corners stay in two sets or more is pinched. */
function findPinchedVertices(surface: TriangleSurface): FaultTally {
  const { triangles } = surface
  const twins = pairHalfEdges(buildEdgeTable(surface))
  const corners = new DisjointSets(triangles.length)
  for (let h = 0; h < triangles.length; h++) {
    const twin = twins[h]
    if (twin === NO_TWIN || twin < h) continue
    const runsAlong = triangles[h] === triangles[twin]
    corners.unite(h, runsAlong ? twin : nextHalfEdge(twin))
    corners.unite(nextHalfEdge(h), runsAlong ? nextHalfEdge(twin) : twin)
  }

  const fansAt = new Uint32Array(surface.vertices.length / 3)
  const pinched = new FaultTally()
  for (let h = 0; h < triangles.length; h++) {
    if (corners.find(h) !== h) continue
    fansAt[triangles[h]]++
    if (fansAt[triangles[h]] === 2) pinched.add(triangles[h])
  }
  return pinched
}
