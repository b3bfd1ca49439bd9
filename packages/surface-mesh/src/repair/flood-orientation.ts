import { buildEdgeTable } from '../topology/edge-table.ts'
import { NO_TWIN, pairHalfEdges } from '../topology/pair-half-edges.ts'
import type { TriangleSurface } from '../triangle-surface.ts'

/** A piece of surface that hangs together through shared edges. */
export type FloodedComponent = {
  /** Its triangles, in the order in which the flood reached them. */
  readonly triangles: Uint32Array
  /** Each of its edges has two triangles. */
  readonly isClosed: boolean
}

export type FloodedOrientation = {
  readonly components: readonly FloodedComponent[]
  /** 1 for each triangle that must be turned over to be wound like the first triangle of its component. */
  readonly isTurned: Uint8Array
  /** A triangle that would have to be wound both ways, if there is one: the surface has one side only. */
  readonly conflict: number | null
}

/** Carries the winding of one triangle of each component over the edges to all others (breadth first). */
export function floodOrientation(surface: TriangleSurface): FloodedOrientation {
  const { triangles } = surface
  const twins = pairHalfEdges(buildEdgeTable(surface))
  const count = triangles.length / 3
  const isTurned = new Uint8Array(count)
  const isReached = new Uint8Array(count)
  const queue = new Uint32Array(count)
  const components: FloodedComponent[] = []
  let head = 0
  let tail = 0
  for (let seed = 0; seed < count; seed++) {
    if (isReached[seed] === 1) continue
    const start = tail
    let isClosed = true
    isReached[seed] = 1
    queue[tail++] = seed
    while (head < tail) {
      const t = queue[head++]
      for (let h = 3 * t; h < 3 * t + 3; h++) {
        if (twins[h] === NO_TWIN) {
          isClosed = false
          continue
        }
        const neighbour = Math.floor(twins[h] / 3)
        // Two triangles that run along their edge in the same direction are wound against each other.
        const turn = triangles[h] === triangles[twins[h]] ? 1 - isTurned[t] : isTurned[t]
        if (isReached[neighbour] === 0) {
          isReached[neighbour] = 1
          isTurned[neighbour] = turn
          queue[tail++] = neighbour
        } else if (isTurned[neighbour] !== turn) {
          return { components, isTurned, conflict: neighbour }
        }
      }
    }
    components.push({ triangles: queue.subarray(start, tail), isClosed })
  }
  return { components, isTurned, conflict: null }
}
