import type { PairRule } from '../quadrature/pair-rule.ts'
import { regularPairRule } from '../quadrature/regular-pair-rule.ts'
import {
  commonEdgePairRule,
  commonVertexPairRule,
  identicalPairRule,
} from '../quadrature/singular-pair-rules.ts'
import { sixPointRule, splitInFour } from '../quadrature/triangle-rule.ts'
import { PAIR_KIND } from './pair-kind.ts'

/** The rule of each `PAIR_KIND`, by its number. */
export type PairRules = readonly PairRule[]

export function createPairRules(singularOrder: 3 | 4): PairRules {
  const rules: PairRule[] = []
  rules[PAIR_KIND.identical] = identicalPairRule(singularOrder)
  rules[PAIR_KIND.commonEdge] = commonEdgePairRule(singularOrder)
  rules[PAIR_KIND.commonVertex] = commonVertexPairRule(singularOrder)
  rules[PAIR_KIND.near] = regularPairRule(sixPointRule())
  rules[PAIR_KIND.nearSplit] = regularPairRule(splitInFour(sixPointRule()))
  return rules
}
