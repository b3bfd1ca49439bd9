import { searchNearestFirst } from '../tree/search-nearest-first.ts'
import { buildTriangleTree } from '../tree/triangle-tree.ts'
import type { ComponentLabels } from '../topology/label-components.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { rayDistance } from './ray-distance.ts'

/**
 * The direction of all rays. No two of its components have a simple ratio: rays along an axis, or along a diagonal,
 * would run along the edges of many a mesh.
 */
const DX = 0.4719
const DY = 0.6143
const DZ = 0.6324

/**
 * 1 for each component that lies inside another one, 0 for the others. All must be closed, wound with the normals out,
 * and free of contact with each other.
 *
 * From the foremost vertex of each component a ray goes on in the same direction, and its first hit decides: a face seen
 * from behind means that the vertex is inside; no hit means outside; a face seen from the front belongs to a component
 * that lies in the same space, so the answer is the answer for that one. Its foremost vertex is farther ahead, so taking
 * the components from the front to the back leaves no question open. One ray each, however many contain each other.
 */
export function findNestedComponents(surface: TriangleSurface, components: ComponentLabels): Uint8Array {
  const isNested = new Uint8Array(components.count)
  const tree = buildTriangleTree(surface)
  const foremost = findForemostVertices(surface, components)
  const advance = (component: number) => advanceOf(surface.vertices, foremost[component])
  const fromFrontToBack = Array.from(foremost.keys()).sort((a, b) => advance(b) - advance(a))
  for (const component of fromFrontToBack) {
    const origin = 3 * foremost[component]
    const x = surface.vertices[origin]
    const y = surface.vertices[origin + 1]
    const z = surface.vertices[origin + 2]
    const hit = searchNearestFirst(tree, {
      lowerBound: (boxes, box) => distanceToBox(x, y, z, boxes, box),
      cost: (t) =>
        components.labels[t] === component ? Infinity : rayDistance(surface, t, x, y, z, DX, DY, DZ),
    })
    if (hit >= 0) isNested[component] = isSeenFromBehind(surface, hit) ? 1 : isNested[components.labels[hit]]
  }
  return isNested
}

function findForemostVertices(
  { vertices, triangles }: TriangleSurface,
  components: ComponentLabels,
): Uint32Array {
  const foremost = new Uint32Array(components.count)
  const largest = new Float64Array(components.count).fill(-Infinity)
  for (let h = 0; h < triangles.length; h++) {
    const component = components.labels[Math.floor(h / 3)]
    const advance = advanceOf(vertices, triangles[h])
    if (advance <= largest[component]) continue
    largest[component] = advance
    foremost[component] = triangles[h]
  }
  return foremost
}

function advanceOf(vertices: Float64Array, vertex: number): number {
  return DX * vertices[3 * vertex] + DY * vertices[3 * vertex + 1] + DZ * vertices[3 * vertex + 2]
}

/** Where a ray from (x, y, z) enters a box, Infinity when it misses it. All components of the direction are positive. */
function distanceToBox(x: number, y: number, z: number, boxes: Float64Array, box: number): number {
  const enter = Math.max((boxes[box] - x) / DX, (boxes[box + 1] - y) / DY, (boxes[box + 2] - z) / DZ, 0)
  const leave = Math.min((boxes[box + 3] - x) / DX, (boxes[box + 4] - y) / DY, (boxes[box + 5] - z) / DZ)
  return enter <= leave ? enter : Infinity
}

function isSeenFromBehind({ vertices, triangles }: TriangleSurface, t: number): boolean {
  const a = 3 * triangles[3 * t]
  const b = 3 * triangles[3 * t + 1]
  const c = 3 * triangles[3 * t + 2]
  const ux = vertices[b] - vertices[a]
  const uy = vertices[b + 1] - vertices[a + 1]
  const uz = vertices[b + 2] - vertices[a + 2]
  const vx = vertices[c] - vertices[a]
  const vy = vertices[c + 1] - vertices[a + 1]
  const vz = vertices[c + 2] - vertices[a + 2]
  return DX * (uy * vz - uz * vy) + DY * (uz * vx - ux * vz) + DZ * (ux * vy - uy * vx) > 0
}
