import { EmptySurfaceError } from '../empty-surface-error.ts'
import { buildEdgeTable, type EdgeTable, nextHalfEdge } from '../topology/edge-table.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { triangleArea } from './triangle-area.ts'

/** The shape of the triangles of a surface. Only the three edge lengths depend on its unit. */
export type SurfaceQuality = {
  /** The smallest corner angle of all triangles, degrees. */
  readonly minAngleDeg: number
  /** The median over the triangles of their smallest angles, degrees; 60 when all are equilateral. */
  readonly medianMinAngleDeg: number
  /**
   * The largest ratio of the mean edge lengths of two triangles that share an edge, ≥ 1: how abruptly the mesh is
   * graded. Mean edge lengths, because areas would count one jump twice and single edges would count slivers.
   */
  readonly maxNeighbourSizeRatio: number
  /** The smallest triangle area relative to the square of the mean edge length of the surface. √3/4 when uniform. */
  readonly minRelativeArea: number
  readonly minEdge: number
  /** Mean over the undirected edges, each counted once. */
  readonly meanEdge: number
  readonly maxEdge: number
}

/**
 * Measures the triangles of a surface; it need not be closed.
 *
 * @throws EmptySurfaceError without triangles
 * @throws VertexIndexOutOfRangeError
 */
export function measureQuality(surface: TriangleSurface): SurfaceQuality {
  if (surface.triangles.length === 0) throw new EmptySurfaceError('mesh quality')
  const edges = buildEdgeTable(surface)
  const lengths = halfEdgeLengths(surface)
  const edgeLengths = measureEdges(edges, lengths)
  const smallestAngles = smallestAnglesDeg(surface, lengths).sort()
  return {
    minAngleDeg: smallestAngles[0],
    medianMinAngleDeg: smallestAngles[Math.floor(smallestAngles.length / 2)],
    maxNeighbourSizeRatio: largestNeighbourRatio(edges, lengths),
    minRelativeArea: smallestArea(surface) / edgeLengths.meanEdge ** 2,
    ...edgeLengths,
  }
}

/** Length of each half-edge. */
function halfEdgeLengths({ vertices, triangles }: TriangleSurface): Float64Array {
  const lengths = new Float64Array(triangles.length)
  for (let h = 0; h < triangles.length; h++) {
    const from = 3 * triangles[h]
    const to = 3 * triangles[nextHalfEdge(h)]
    const dx = vertices[to] - vertices[from]
    const dy = vertices[to + 1] - vertices[from + 1]
    const dz = vertices[to + 2] - vertices[from + 2]
    lengths[h] = Math.sqrt(dx * dx + dy * dy + dz * dz)
  }
  return lengths
}

function measureEdges(edges: EdgeTable, lengths: Float64Array) {
  let minEdge = Infinity
  let maxEdge = 0
  let sum = 0
  for (let e = 0; e < edges.count; e++) {
    const length = lengths[edges.halfEdges[edges.starts[e]]]
    minEdge = Math.min(minEdge, length)
    maxEdge = Math.max(maxEdge, length)
    sum += length
  }
  return { minEdge, meanEdge: sum / edges.count, maxEdge }
}

/**
 * The smallest angle of each triangle, degrees. It lies opposite the shortest edge, between the two longer ones, and
 * its sine is twice the area over their product; it is at most 60°, where the arcsine is accurate.
 */
function smallestAnglesDeg({ vertices, triangles }: TriangleSurface, lengths: Float64Array): Float64Array {
  const angles = new Float64Array(triangles.length / 3)
  for (let t = 0; t < angles.length; t++) {
    const h = 3 * t
    const area = triangleArea(vertices, 3 * triangles[h], 3 * triangles[h + 1], 3 * triangles[h + 2])
    const shortest = Math.min(lengths[h], lengths[h + 1], lengths[h + 2])
    const longerTwo = (lengths[h] * lengths[h + 1] * lengths[h + 2]) / shortest
    // A triangle with two equal corners has the angle zero there.
    angles[t] = shortest > 0 ? (Math.asin((2 * area) / longerTwo) * 180) / Math.PI : 0
  }
  return angles
}

function largestNeighbourRatio(edges: EdgeTable, lengths: Float64Array): number {
  let largest = 1
  for (let e = 0; e < edges.count; e++) {
    let smallestSize = Infinity
    let largestSize = 0
    for (let i = edges.starts[e]; i < edges.starts[e + 1]; i++) {
      const h = 3 * Math.floor(edges.halfEdges[i] / 3)
      const perimeter = lengths[h] + lengths[h + 1] + lengths[h + 2]
      smallestSize = Math.min(smallestSize, perimeter)
      largestSize = Math.max(largestSize, perimeter)
    }
    largest = Math.max(largest, largestSize / smallestSize)
  }
  return largest
}

function smallestArea({ vertices, triangles }: TriangleSurface): number {
  let smallest = Infinity
  for (let h = 0; h < triangles.length; h += 3) {
    const area = triangleArea(vertices, 3 * triangles[h], 3 * triangles[h + 1], 3 * triangles[h + 2])
    smallest = Math.min(smallest, area)
  }
  return smallest
}
