import { endOfChildren, firstChild, rootLevel, type TriangleTree } from './triangle-tree.ts'

type Visit = {
  /** Boxes count as overlapping when the gap between them is at most this. */
  readonly reach: number
  /** Gives up after this many steps; a step looks at two nodes, and compares their children or calls `onPair`. */
  readonly maxSteps: number
  /** Called once for each pair; returns false to end the visit. */
  readonly onPair: (triangleA: number, triangleB: number) => boolean
}

/**
 * Visits the pairs of different triangles whose boxes overlap, each pair once, in an order that depends on nothing but
 * the tree. Returns false when it gave up, true when all pairs were seen or `onPair` ended the visit.
 *
 * Descends with two nodes of one level at a time, which shares the comparisons of boxes between all triangles below
 * them: about half the time of one search per triangle.
 */
export function visitOverlappingPairs(tree: TriangleTree, visit: Visit): boolean {
  const { boxes, triangles } = tree
  const root = boxes.length / 6 - 1
  // Triples: node, other node, their level. A node pair is replaced by at most 4 × 4 pairs of the level below.
  const stack = [root, root, rootLevel(tree)]
  for (let step = 0; stack.length > 0; step++) {
    if (step === visit.maxSteps) return false
    const level = stack.pop() as number
    const other = stack.pop() as number
    const node = stack.pop() as number
    if (level === 0) {
      if (node !== other && !visit.onPair(triangles[node], triangles[other])) return true
      continue
    }
    const end = endOfChildren(tree, node, level)
    const otherFirst = firstChild(tree, other, level)
    const otherEnd = endOfChildren(tree, other, level)
    for (let child = firstChild(tree, node, level); child < end; child++) {
      for (let otherChild = node === other ? child : otherFirst; otherChild < otherEnd; otherChild++) {
        if (overlap(boxes, 6 * child, 6 * otherChild, visit.reach)) stack.push(child, otherChild, level - 1)
      }
    }
  }
  return true
}

function overlap(boxes: Float64Array, a: number, b: number, reach: number): boolean {
  return (
    boxes[a] <= boxes[b + 3] + reach &&
    boxes[b] <= boxes[a + 3] + reach &&
    boxes[a + 1] <= boxes[b + 4] + reach &&
    boxes[b + 1] <= boxes[a + 4] + reach &&
    boxes[a + 2] <= boxes[b + 5] + reach &&
    boxes[b + 2] <= boxes[a + 5] + reach
  )
}
