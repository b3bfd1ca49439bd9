import { DisjointSets } from './disjoint-sets.ts'
import type { EdgeTable } from './edge-table.ts'

export type ComponentLabels = {
  /** The component of each triangle; numbered from zero in the order of their first triangles. */
  readonly labels: Uint32Array
  readonly count: number
}

/** Splits a surface into the pieces that hang together through shared edges; a shared vertex alone does not join. */
export function labelComponents(edges: EdgeTable): ComponentLabels {
  const triangleCount = edges.halfEdges.length / 3
  const sets = new DisjointSets(triangleCount)
  for (let e = 0; e < edges.count; e++) {
    const first = edges.starts[e]
    const triangle = Math.floor(edges.halfEdges[first] / 3)
    for (let i = first + 1; i < edges.starts[e + 1]; i++)
      sets.unite(triangle, Math.floor(edges.halfEdges[i] / 3))
  }

  const labels = new Uint32Array(triangleCount)
  let count = 0
  for (let t = 0; t < triangleCount; t++) {
    const root = sets.find(t)
    labels[t] = root === t ? count++ : labels[root]
  }
  return { labels, count }
}
