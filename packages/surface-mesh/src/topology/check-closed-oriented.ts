import type { TriangleSurface } from '../triangle-surface.ts'
import { buildEdgeTable, type EdgeTable } from './edge-table.ts'
import { labelComponents } from './label-components.ts'

/** How a surface hangs together. Edges are undirected here; a triangle uses its three edges once each. */
export type ClosednessReport = {
  /** There are triangles, each directed edge is used exactly once, and so is its reverse. */
  readonly isClosedOriented: boolean
  /** Edges used by one triangle only. */
  readonly openEdges: number
  /** Edges used by three triangles or more. */
  readonly nonManifoldEdges: number
  /** Edges used by two triangles that run along it in the same direction. */
  readonly misorientedEdges: number
  /** Pieces that hang together through shared edges; a shared vertex alone does not join. */
  readonly components: number
  /** V − E + F over the vertices that triangles use; 2 − 2g for each closed piece with g handles. */
  readonly eulerCharacteristic: number
}

/**
 * Proves, or refutes, that a surface is closed and consistently wound. Purely combinatorial: it says nothing about
 * where the vertices are. Which side is outside is the sign of `signedVolume`.
 *
 * @throws VertexIndexOutOfRangeError
 */
export function checkClosedOriented(surface: TriangleSurface): ClosednessReport {
  const edges = buildEdgeTable(surface)
  const uses = countEdgeUses(surface, edges)
  const faults = uses.openEdges + uses.nonManifoldEdges + uses.misorientedEdges
  const triangleCount = surface.triangles.length / 3
  return {
    ...uses,
    isClosedOriented: triangleCount > 0 && faults === 0,
    components: labelComponents(edges).count,
    eulerCharacteristic: countUsedVertices(surface) - edges.count + triangleCount,
  }
}

function countEdgeUses(surface: TriangleSurface, edges: EdgeTable) {
  let openEdges = 0
  let nonManifoldEdges = 0
  let misorientedEdges = 0
  for (let e = 0; e < edges.count; e++) {
    const first = edges.starts[e]
    const uses = edges.starts[e + 1] - first
    if (uses === 1) openEdges++
    else if (uses > 2) nonManifoldEdges++
    else if (surface.triangles[edges.halfEdges[first]] === surface.triangles[edges.halfEdges[first + 1]]) {
      misorientedEdges++
    }
  }
  return { openEdges, nonManifoldEdges, misorientedEdges }
}

function countUsedVertices(surface: TriangleSurface): number {
  const isUsed = new Uint8Array(surface.vertices.length / 3)
  let count = 0
  for (const vertex of surface.triangles) {
    if (isUsed[vertex] === 0) count++
    isUsed[vertex] = 1
  }
  return count
}
