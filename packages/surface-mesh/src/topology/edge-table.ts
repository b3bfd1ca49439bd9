import { orderByKeys } from '../order-by-keys.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { VertexIndexOutOfRangeError } from './vertex-index-out-of-range-error.ts'

/**
 * The undirected edges of a surface and who uses them.
 *
 * Half-edge 3t + i runs from corner i of triangle t to its next corner, so `triangles[h]` is where half-edge h starts.
 */
export type EdgeTable = {
  /** Number of different undirected edges. */
  readonly count: number
  /** All half-edges, grouped by edge; within an edge in ascending order. */
  readonly halfEdges: Uint32Array
  /** Edge e owns `halfEdges[starts[e]]` up to, not including, `halfEdges[starts[e + 1]]`. `count + 1` numbers. */
  readonly starts: Uint32Array
}

/** The half-edge that follows h round its triangle. */
export function nextHalfEdge(h: number): number {
  return h % 3 === 2 ? h - 2 : h + 1
}

/**
 * Groups the half-edges of a surface by edge, in time proportional to its size.
 *
 * @throws VertexIndexOutOfRangeError
 */
export function buildEdgeTable(surface: TriangleSurface): EdgeTable {
  const { triangles } = surface
  const n = triangles.length
  const vertexCount = surface.vertices.length / 3
  const low = new Uint32Array(n)
  const high = new Uint32Array(n)
  for (let h = 0; h < n; h++) {
    const from = triangles[h]
    const to = triangles[nextHalfEdge(h)]
    if (from >= vertexCount) throw new VertexIndexOutOfRangeError(Math.floor(h / 3), from, vertexCount)
    low[h] = Math.min(from, to)
    high[h] = Math.max(from, to)
  }
  const halfEdges = orderByKeys([low, high])

  const starts = new Uint32Array(n + 1)
  let count = 0
  for (let i = 0; i < n; i++) {
    const h = halfEdges[i]
    const previous = halfEdges[i - 1]
    if (i === 0 || low[h] !== low[previous] || high[h] !== high[previous]) starts[count++] = i
  }
  starts[count] = n
  return { count, halfEdges, starts: starts.slice(0, count + 1) }
}
