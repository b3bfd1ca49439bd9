import { expect, test } from 'vitest'
import { designFrame } from './observation-frame.ts'
import { sphereGrid, spherePolarNodes, sphereWeights } from './sphere-grid.ts'

const NODES = 6
const CENTRE = [0.5, -1, 2] as const
const GRID = sphereGrid(designFrame(0.1), { polarNodes: NODES, distanceM: 3, centreM: CENTRE })

/** Direction cosines of a node. */
function direction(node: number): [number, number, number] {
  const [x, y, z] = GRID.pointsM.slice(3 * node, 3 * node + 3)
  return [(x - CENTRE[0]) / 3, (y - CENTRE[1]) / 3, (z - CENTRE[2]) / 3]
}

function integrate(f: (x: number, y: number, z: number) => number): number {
  return GRID.weights.reduce((sum, weight, node) => sum + weight * f(...direction(node)), 0)
}

test('the weights add up to 4π and every node lies at the distance', () => {
  expect(integrate(() => 1)).toBeCloseTo(4 * Math.PI, 13)
  GRID.weights.forEach((_, node) => expect(Math.hypot(...direction(node))).toBeCloseTo(1, 14))
})

test('powers up to degree 2n − 1 are integrated exactly over the sphere', () => {
  // ∫ z^m dΩ = 4π/(m + 1) for even m, by symmetry the same for x and y.
  for (let m = 0; m < 2 * NODES; m += 2) {
    const exact = (4 * Math.PI) / (m + 1)
    expect(integrate((_x, _y, z) => z ** m)).toBeCloseTo(exact, 13)
    expect(integrate((x) => x ** m)).toBeCloseTo(exact, 13)
    expect(integrate((_x, y) => y ** m)).toBeCloseTo(exact, 13)
  }
  expect(integrate((x, y, z) => x * y ** 4 * z)).toBeCloseTo(0, 14)
})

test.each([
  { ka: 1, nodes: 18 },
  { ka: 19.9, nodes: 18 },
  { ka: 20, nodes: 32 },
  { ka: 30.1, nodes: 45 },
  { ka: 100, nodes: 64 },
])('ka $ka takes $nodes polar nodes', ({ ka, nodes }) => {
  expect(spherePolarNodes(ka)).toBe(nodes)
})

test('the weights alone are those of the grid, to the bit', () => {
  expect(sphereWeights(NODES)).toEqual(GRID.weights)
})
