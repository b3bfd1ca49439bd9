import { pairRuleFrom, type PairRule } from './pair-rule.ts'
import type { TrianglePoint } from './triangle-rule.ts'

/** All points of one triangle with all points of the other. */
export function regularPairRule(rule: readonly TrianglePoint[]): PairRule {
  const pairs = pairRuleFrom(
    rule.flatMap((test) =>
      rule.map((trial) => [test.x, test.y, trial.x, trial.y, (test.weight * trial.weight) / 4] as const),
    ),
  )
  return { ...pairs, product: rule }
}
