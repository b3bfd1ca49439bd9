import type { TriangleGeometry } from '../geometry/triangle-geometry.ts'

/** Cells along the longest side of the body at most: so their numbers stay exact and lists of them short. */
const MOST_CELLS = 1000
/** Lets no rounding decide whether a cell is looked at. */
const SLACK = 1 + 1e-9

/** Triangles of like size, by the cells that their centroids lie in. */
type Level = {
  readonly longestEdge: number
  readonly cellSize: number
  readonly members: readonly number[]
  readonly cells: ReadonlyMap<number, readonly number[]>
}

/** Calls `visit` for every triangle whose centroid may be so near, and for some others, each once, in any order. */
export type NeighbourSearch = (triangle: number, visit: (candidate: number) => void) => void

/**
 * Finds the triangles whose centroids are within `factor` longest edges of each other, the longer edge of the pair
 * counting. Triangles are kept by powers of two of their longest edge, each power in a grid of its own, so that a few
 * large ones don't make the cells of all others large.
 */
export function createNeighbourSearch(geometry: TriangleGeometry, factor: number): NeighbourSearch {
  const { centroids, longestEdges } = geometry
  const { least, extent } = boundsOf(centroids)
  const levels = levelsOf(geometry, { factor, least, leastCell: extent / MOST_CELLS })
  return (triangle, visit) => {
    const own = centroids.subarray(3 * triangle, 3 * triangle + 3)
    for (const { longestEdge, cellSize, members, cells } of levels) {
      const reach = SLACK * factor * Math.max(longestEdges[triangle], longestEdge)
      const from = own.map((value, axis) => Math.max(0, Math.floor((value - reach - least[axis]) / cellSize)))
      const to = own.map((value, axis) =>
        Math.min(MOST_CELLS, Math.floor((value + reach - least[axis]) / cellSize)),
      )
      const count = (to[0] - from[0] + 1) * (to[1] - from[1] + 1) * (to[2] - from[2] + 1)
      // A large triangle reaches over more cells than there are small ones; one that is not finite over any number.
      if (!(count <= members.length)) members.forEach(visit)
      else visitCells(cells, from, to, visit)
    }
  }
}

function visitCells(
  cells: Level['cells'],
  from: Float64Array,
  to: Float64Array,
  visit: (candidate: number) => void,
): void {
  for (let x = from[0]; x <= to[0]; x++) {
    for (let y = from[1]; y <= to[1]; y++) {
      for (let z = from[2]; z <= to[2]; z++) {
        const members = cells.get(keyOf(x, y, z))
        if (members) for (const member of members) visit(member)
      }
    }
  }
}

type Grid = { readonly factor: number; readonly least: readonly number[]; readonly leastCell: number }

function levelsOf(geometry: TriangleGeometry, { factor, least, leastCell }: Grid): Level[] {
  const { centroids, longestEdges } = geometry
  const byPower = Map.groupBy(longestEdges.keys(), (t) => Math.floor(Math.log2(longestEdges[t])))
  return [...byPower].map(([power, members]) => {
    const cellSize = Math.max(leastCell, factor * 2 ** (power + 1))
    const cells = Map.groupBy(members, (t) => {
      const [x, y, z] = least.map((start, axis) => Math.floor((centroids[3 * t + axis] - start) / cellSize))
      return keyOf(x, y, z)
    })
    const longestEdge = members.reduce((most, t) => Math.max(most, longestEdges[t]), 0)
    return { longestEdge, cellSize, members, cells }
  })
}

/** Different for different cells: their numbers are 0 … MOST_CELLS in each direction. */
function keyOf(x: number, y: number, z: number): number {
  const side = MOST_CELLS + 1
  return (x * side + y) * side + z
}

function boundsOf(centroids: Float64Array): { least: number[]; extent: number } {
  const least = [Infinity, Infinity, Infinity]
  const most = [-Infinity, -Infinity, -Infinity]
  centroids.forEach((value, i) => {
    least[i % 3] = Math.min(least[i % 3], value)
    most[i % 3] = Math.max(most[i % 3], value)
  })
  return { least, extent: Math.max(...most.map((value, axis) => value - least[axis])) }
}
