import type { EdgeTable } from './edge-table.ts'

/** What `pairHalfEdges` writes for a half-edge without a single partner. */
export const NO_TWIN = 0xffffffff

/**
 * For each half-edge the other half-edge of its edge, whichever way that runs; `NO_TWIN` on edges that are not used
 * by exactly two triangles.
 */
export function pairHalfEdges(edges: EdgeTable): Uint32Array {
  const twins = new Uint32Array(edges.halfEdges.length).fill(NO_TWIN)
  for (let e = 0; e < edges.count; e++) {
    const first = edges.starts[e]
    if (edges.starts[e + 1] - first !== 2) continue
    const h = edges.halfEdges[first]
    const twin = edges.halfEdges[first + 1]
    twins[h] = twin
    twins[twin] = h
  }
  return twins
}
