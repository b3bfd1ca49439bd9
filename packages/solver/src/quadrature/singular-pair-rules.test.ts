import { expect, test } from 'vitest'
import { add, cross, dot, length, scale, unit, type Vector3 } from '../geometry/vector3.ts'
import { inverseDistanceIntegral, solidAngle, type Triangle } from '../testing/triangle-potentials.ts'
import type { PairRule } from './pair-rule.ts'
import { commonEdgePairRule, commonVertexPairRule, identicalPairRule } from './singular-pair-rules.ts'
import { sixPointRule, splitInFour } from './triangle-rule.ts'

const TEST_TRIANGLE: Triangle = [
  [0, 0, 0],
  [1, 0.1, 0],
  [0.2, 0.9, 0.1],
]
/** Shares the edge v₀ v₁, at an angle of some 110°. */
const EDGE_NEIGHBOUR: Triangle = [TEST_TRIANGLE[0], TEST_TRIANGLE[1], [0.4, -0.5, 0.8]]
/** Shares v₀. */
const VERTEX_NEIGHBOUR: Triangle = [TEST_TRIANGLE[0], [-0.9, 0.1, 0.3], [-0.3, -0.8, 0.4]]

const CASES = [
  { contact: 'the same triangle', rule: identicalPairRule, trial: TEST_TRIANGLE },
  { contact: 'a common edge', rule: commonEdgePairRule, trial: EDGE_NEIGHBOUR },
  { contact: 'a common vertex', rule: commonVertexPairRule, trial: VERTEX_NEIGHBOUR },
]

// The outer integral of the oracle is good to 1e-6; the rules converge exponentially with their order.
test.each(CASES)(
  'the single layer with $contact is right to 3e-4 at order 3 and 3e-5 at order 4',
  (contact) => {
    const exact = outerIntegral(contact.trial, inverseDistanceIntegral)
    const errorAt = (order: 3 | 4) =>
      Math.abs(pairIntegral(contact.rule(order), contact.trial, (r) => 1 / r) / exact - 1)

    expect(errorAt(3)).toBeLessThan(3e-4)
    expect(errorAt(4)).toBeLessThan(3e-5)
  },
)

// On the triangle itself the double layer is 0, and no rule is used for it.
test.each(CASES.slice(1))('the double layer with $contact is right to 2e-4 at order 4', ({ rule, trial }) => {
  const normal = unit(cross(subtract(trial[1], trial[0]), subtract(trial[2], trial[0])))
  const exact = outerIntegral(trial, solidAngle)

  const found = pairIntegral(rule(4), trial, (r, d) => -dot(d, normal) / r ** 3)
  expect(Math.abs(found / exact - 1)).toBeLessThan(2e-4)
})

/** The rule's ∬ kernel over the two triangles, with d from the test to the trial point. */
function pairIntegral(rule: PairRule, trial: Triangle, kernel: (r: number, d: Vector3) => number): number {
  let sum = 0
  for (let j = 0; j < rule.weights.length; j++) {
    const x = pointOf(TEST_TRIANGLE, rule.testX[j], rule.testY[j])
    const d = subtract(pointOf(trial, rule.trialX[j], rule.trialY[j]), x)
    sum += rule.weights[j] * kernel(length(d), d)
  }
  return 4 * areaOf(TEST_TRIANGLE) * areaOf(trial) * sum
}

/** ∫ over the test triangle of a closed form, which is continuous there: six points on each of 4⁶ parts. */
function outerIntegral(trial: Triangle, potential: (triangle: Triangle, x: Vector3) => number): number {
  let rule = sixPointRule()
  for (let step = 0; step < 6; step++) rule = splitInFour(rule)
  return rule.reduce(
    (sum, { x, y, weight }) =>
      sum + areaOf(TEST_TRIANGLE) * weight * potential(trial, pointOf(TEST_TRIANGLE, x, y)),
    0,
  )
}

function pointOf([a, b, c]: Triangle, x: number, y: number): Vector3 {
  return add(add(scale(a, 1 - x), scale(b, x - y)), scale(c, y))
}

function areaOf([a, b, c]: Triangle): number {
  return 0.5 * length(cross(subtract(b, a), subtract(c, a)))
}

function subtract(a: Vector3, b: Vector3): Vector3 {
  return add(a, scale(b, -1))
}

/** A turn of the corners, and a swap of two. */
const ORDERS = [
  [1, 2, 0],
  [0, 2, 1],
] as const

test.each(ORDERS)(
  'the same triangle gives the same numbers with its corners in the order %d %d %d',
  (...order) => {
    const block = hatBlock(identicalPairRule(3), TEST_TRIANGLE, TEST_TRIANGLE)
    const turned: Triangle = [TEST_TRIANGLE[order[0]], TEST_TRIANGLE[order[1]], TEST_TRIANGLE[order[2]]]
    const turnedBlock = hatBlock(identicalPairRule(3), turned, turned)

    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        expect(turnedBlock[a][b]).toBeCloseTo(block[order[a]][order[b]], 14)
      }
    }
  },
)

test('a common edge gives the same numbers from either end', () => {
  const [a, b, apex] = TEST_TRIANGLE
  const block = hatBlock(commonEdgePairRule(3), TEST_TRIANGLE, EDGE_NEIGHBOUR)
  const swapped = hatBlock(commonEdgePairRule(3), [b, a, apex], [b, a, EDGE_NEIGHBOUR[2]])

  const other = [1, 0, 2]
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) expect(swapped[i][j]).toBeCloseTo(block[other[i]][other[j]], 14)
  }
})

test('a common vertex gives the same numbers whichever way the triangles are wound', () => {
  const [a, b, c] = TEST_TRIANGLE
  const block = hatBlock(commonVertexPairRule(3), TEST_TRIANGLE, VERTEX_NEIGHBOUR)
  const wound = hatBlock(commonVertexPairRule(3), [a, c, b], VERTEX_NEIGHBOUR)

  const other = [0, 2, 1]
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) expect(wound[i][j]).toBeCloseTo(block[other[i]][j], 14)
  }
})

/** ∬ φ_a φ_b / r by test and trial hat, less the Jacobian. */
function hatBlock(rule: PairRule, first: Triangle, trial: Triangle): number[][] {
  const values = Array.from(rule.weights, (weight, j) => {
    const x = pointOf(first, rule.testX[j], rule.testY[j])
    return weight / length(subtract(pointOf(trial, rule.trialX[j], rule.trialY[j]), x))
  })
  const entry = (a: number, b: number) =>
    values.reduce((sum, value, j) => sum + value * rule.hatProducts[3 * a + b][j], 0)
  return [0, 1, 2].map((a) => [0, 1, 2].map((b) => entry(a, b)))
}
