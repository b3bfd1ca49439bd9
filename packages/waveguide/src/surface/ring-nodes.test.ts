import { expect, test } from 'vitest'
import { ringNodes } from './ring-nodes.ts'
import type { Sheet } from './sheet.ts'
import { distance, type Vector } from './vector.ts'

/** An ellipse with half axes 2 and 1, addressed by the angle at its centre. */
const ellipse: Sheet = {
  tag: 1,
  pointAt: (p): Vector => {
    const radius = 1 / Math.hypot(Math.cos(p) / 2, Math.sin(p))
    return [radius * Math.cos(p), radius * Math.sin(p), 0]
  },
  edgeMmAt: () => 1,
  pole: 'none',
  startsAtEdge: false,
}

const WHOLE = { sector: 0, startRad: 0, corners: [] }

function edgesOf(isStaggered: boolean): number[] {
  const nodes = ringNodes({ sheet: ellipse, u: 0, edges: [12], isStaggered }, WHOLE)
  return nodes.slice(1).map((node, i) => distance(node, nodes[i]))
}

test('nodes divide the ring into equal lengths, although not into equal angles', () => {
  const edges = edgesOf(false)
  expect(edges).toHaveLength(12)
  // Equal arcs have chords that differ by up to (arc · curvature)²/24; the curvature is 2 at the end of the long axis.
  for (const edge of edges) expect(Math.abs(edge / edges[0] - 1)).toBeLessThan(0.01)
})

test('a staggered ring has half an edge at both ends', () => {
  const edges = edgesOf(true)
  expect(edges[0] / edges[5]).toBeCloseTo(0.5, 2)
  expect(edges[11] / edges[5]).toBeCloseTo(0.5, 2)
  expect(edges[1] / edges[5]).toBeCloseTo(1, 2)
})

test('the ends of the sector are nodes', () => {
  const nodes = ringNodes({ sheet: ellipse, u: 0, edges: [5], isStaggered: false }, WHOLE)
  expect(nodes[0]).toEqual(ellipse.pointAt(0, 0))
  expect(nodes[5]).toEqual(ellipse.pointAt(Math.PI / 2, 0))
})
