import { expect, test } from 'vitest'
import { createPairRules } from '../assembly/pair-rules.ts'

const RULES = createPairRules(3).map((rule, kind) => ({ rule, kind }))

test.each(RULES)('rule $kind integrates 1 and each product of hats', ({ rule }) => {
  const weights = rule.weights.reduce((sum, weight) => sum + weight, 0)

  expect(weights).toBeCloseTo(1 / 4, 14)
  // ∫ φ_a ∫ φ_b over two reference triangles of area ½: (1/6)².
  for (const products of rule.hatProducts) {
    const integral = products.reduce((sum, product, j) => sum + rule.weights[j] * product, 0)
    expect(integral).toBeCloseTo(1 / 36, 14)
  }
})

test.each(RULES)('every point of rule $kind lies in both triangles', ({ rule }) => {
  for (let j = 0; j < rule.weights.length; j++) {
    for (const [x, y] of [
      [rule.testX[j], rule.testY[j]],
      [rule.trialX[j], rule.trialY[j]],
    ]) {
      expect(y).toBeGreaterThan(0)
      expect(x).toBeGreaterThan(y)
      expect(x).toBeLessThan(1)
    }
  }
})
