import type { TrianglePoint } from './triangle-rule.ts'

/**
 * A quadrature rule over two triangles at once, for pairs that are too close for the far-field rule.
 *
 * Points lie in the reference triangle 0 ≤ y ≤ x ≤ 1, which maps to v₀ + x (v₁ − v₀) + y (v₂ − v₁): the hats
 * are 1 − x, x − y and y. Which corner of the triangle is v₀ is said where the rule is used. The weights add
 * up to ¼; the Jacobian of a pair is 4 A_test A_trial.
 */
export type PairRule = {
  readonly testX: Float64Array
  readonly testY: Float64Array
  readonly trialX: Float64Array
  readonly trialY: Float64Array
  readonly weights: Float64Array
  /** φ_a(test) φ_b(trial) at each point, one array for each of the nine pairs: array 3 a + b. */
  readonly hatProducts: readonly Float64Array[]
  /** Where all points of one rule meet all of the same: that rule. Test points are the slower index. */
  readonly product?: readonly TrianglePoint[]
}

/** One point of a pair rule: test x, test y, trial x, trial y, weight. */
export type PairPoint = readonly [number, number, number, number, number]

export function pairRuleFrom(points: readonly PairPoint[]): PairRule {
  const column = (index: number) => Float64Array.from(points, (point) => point[index])
  const hat = (corner: number, x: number, y: number) => [1 - x, x - y, y][corner]
  const hatProducts = Array.from({ length: 9 }, (_, pair) =>
    Float64Array.from(
      points,
      ([testX, testY, trialX, trialY]) =>
        hat(Math.floor(pair / 3), testX, testY) * hat(pair % 3, trialX, trialY),
    ),
  )
  return {
    testX: column(0),
    testY: column(1),
    trialX: column(2),
    trialY: column(3),
    weights: column(4),
    hatProducts,
  }
}
