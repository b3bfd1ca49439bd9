import { boundingBox } from '../measure/bounding-box.ts'
import { orderByKeys } from '../order-by-keys.ts'

/** The rows of cells (along z) in which a vertex can have an earlier neighbour: steps in x and in y. The last is its own. */
const ROW_STEPS = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, -1],
  [0, 0],
] as const

/**
 * For each vertex the one that stands for it: itself, or another within `tolerance` that stands for itself. Those that
 * stand for themselves are farther apart than `tolerance`, so that a chain of close vertices does not collapse into one.
 *
 * The vertices are sorted into cubes of the size of the tolerance and visited in that order. A cube holds fewer than 8
 * that stand for themselves, so the work is bounded whatever the vertices are: no hash, no long lists.
 *
 * @param tolerance > 0, in the unit of the vertices; at least 2^-32 of their bounding box
 */
export function findCoincidentVertices(vertices: Float64Array, tolerance: number): Uint32Array {
  const [x, y, z] = cellsOf(vertices, tolerance)
  const order = orderByKeys([x, y, z])
  const targets = new Uint32Array(order.length)
  // Vertices that stand for themselves, in order of their cells.
  const kept = new Uint32Array(order.length)
  let keptCount = 0
  // For each row the first of `kept` that is not before the cells to search there; only ever moves up.
  const cursors = ROW_STEPS.map(() => 0)

  for (const v of order) {
    targets[v] = v
    for (let row = 0; row < ROW_STEPS.length && targets[v] === v; row++) {
      const rowX = x[v] + ROW_STEPS[row][0]
      const rowY = y[v] + ROW_STEPS[row][1]
      let cursor = cursors[row]
      while (cursor < keptCount && isBefore(x, y, z, kept[cursor], rowX, rowY, z[v] - 1)) cursor++
      cursors[row] = cursor
      for (; cursor < keptCount && isBefore(x, y, z, kept[cursor], rowX, rowY, z[v] + 2); cursor++) {
        if (squaredDistance(vertices, v, kept[cursor]) > tolerance * tolerance) continue
        targets[v] = kept[cursor]
        break
      }
    }
    if (targets[v] === v) kept[keptCount++] = v
  }
  return targets
}

/** The cell of each vertex along x, y and z, counted from the corner of the bounding box. */
function cellsOf(vertices: Float64Array, size: number): readonly [Uint32Array, Uint32Array, Uint32Array] {
  const { min } = boundingBox(vertices)
  const cellsAlong = (axis: number) => {
    const cells = new Uint32Array(vertices.length / 3)
    for (let v = 0; v < cells.length; v++) cells[v] = Math.floor((vertices[3 * v + axis] - min[axis]) / size)
    return cells
  }
  return [cellsAlong(0), cellsAlong(1), cellsAlong(2)]
}

/** Whether the cell of v comes before the cell (cellX, cellY, cellZ) in the sorted order. */
function isBefore(
  x: Uint32Array,
  y: Uint32Array,
  z: Uint32Array,
  v: number,
  cellX: number,
  cellY: number,
  cellZ: number,
): boolean {
  if (x[v] !== cellX) return x[v] < cellX
  if (y[v] !== cellY) return y[v] < cellY
  return z[v] < cellZ
}

function squaredDistance(vertices: Float64Array, v: number, w: number): number {
  const dx = vertices[3 * v] - vertices[3 * w]
  const dy = vertices[3 * v + 1] - vertices[3 * w + 1]
  const dz = vertices[3 * v + 2] - vertices[3 * w + 2]
  return dx * dx + dy * dy + dz * dz
}
