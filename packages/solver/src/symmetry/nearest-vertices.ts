/** Oblique to everything a mesh is likely to be aligned with; no longer than 1. */
const OBLIQUE = [0.6, 0.5, 0.6] as const

/** The vertex nearest to a point if it is no farther than the reach, otherwise −1. */
export type NearestVertex = (x: number, y: number, z: number) => number

/**
 * A search among the vertices of a surface. They are sorted by a coordinate in an oblique direction, so that those
 * within reach are a few neighbours in the list even where many vertices share an x, y or z.
 */
export function nearestVertices(vertices: Float64Array, reachM: number): NearestVertex {
  const heights = Float64Array.from({ length: vertices.length / 3 }, (_, v) =>
    heightOf(vertices[3 * v], vertices[3 * v + 1], vertices[3 * v + 2]),
  )
  const order = Uint32Array.from(heights.keys()).sort((a, b) => heights[a] - heights[b] || a - b)
  return (x, y, z) => {
    const height = heightOf(x, y, z)
    let nearest = -1
    let least = reachM * reachM
    for (let i = firstAtLeast(heights, order, height - reachM); i < order.length; i++) {
      const v = order[i]
      if (heights[v] > height + reachM) break
      const dx = vertices[3 * v] - x
      const dy = vertices[3 * v + 1] - y
      const dz = vertices[3 * v + 2] - z
      const square = dx * dx + dy * dy + dz * dz
      if (square > least || (square === least && nearest >= 0)) continue
      least = square
      nearest = v
    }
    return nearest
  }
}

function heightOf(x: number, y: number, z: number): number {
  return OBLIQUE[0] * x + OBLIQUE[1] * y + OBLIQUE[2] * z
}

/** The first place in the order whose height is not below `limit`. */
function firstAtLeast(heights: Float64Array, order: Uint32Array, limit: number): number {
  let from = 0
  let to = order.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (heights[order[middle]] < limit) from = middle + 1
    else to = middle
  }
  return from
}
