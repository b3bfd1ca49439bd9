import { endOfChildren, firstChild, rootLevel, type TriangleTree } from './triangle-tree.ts'

/** A search for the triangle with the smallest cost. */
type Search = {
  /** At most the cost of any triangle in the box at offset `box` of `tree.boxes`; Infinity to leave the box out. */
  readonly lowerBound: (boxes: Float64Array, box: number) => number
  /** The cost of a triangle; Infinity when it does not count. */
  readonly cost: (triangle: number) => number
}

/**
 * Calls `search.cost` for triangles in about increasing order of cost, until no other triangle can cost less than the
 * least so far (branch and bound), and returns the triangle that costs least; −1 when none counts. Among equal costs
 * the first one visited wins, which depends on nothing but the tree.
 */
export function searchNearestFirst(tree: TriangleTree, search: Search): number {
  const { boxes } = tree
  const root = boxes.length / 6 - 1
  const nodes = [root]
  const levels = [rootLevel(tree)]
  const bounds = [search.lowerBound(boxes, 6 * root)]
  let least = Infinity
  let best = -1
  while (nodes.length > 0) {
    const node = nodes.pop() as number
    const level = levels.pop() as number
    const bound = bounds.pop() as number
    if (bound >= least) continue
    if (level === 0) {
      const cost = search.cost(tree.triangles[node])
      if (cost < least) {
        least = cost
        best = tree.triangles[node]
      }
      continue
    }
    const bottom = nodes.length
    const end = endOfChildren(tree, node, level)
    for (let child = firstChild(tree, node, level); child < end; child++) {
      const childBound = search.lowerBound(boxes, 6 * child)
      // Keeps the pushed children sorted, the cheapest on top.
      let slot = nodes.length
      while (slot > bottom && bounds[slot - 1] < childBound) {
        nodes[slot] = nodes[slot - 1]
        bounds[slot] = bounds[slot - 1]
        slot--
      }
      nodes[slot] = child
      bounds[slot] = childBound
      levels.push(level - 1)
    }
  }
  return best
}
