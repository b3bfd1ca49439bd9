import { expect, test } from 'vitest'
import { regularPairRule } from './regular-pair-rule.ts'
import { sixPointRule } from './triangle-rule.ts'

test('a product of a test and a trial polynomial is the product of their integrals', () => {
  const { testX, trialY, weights } = regularPairRule(sixPointRule())

  // ∫ x² = 1/4 and ∫ y = 1/6 over the reference triangle.
  const integral = weights.reduce((sum, weight, j) => sum + weight * testX[j] ** 2 * trialY[j], 0)
  expect(integral).toBeCloseTo(1 / 24, 15)
})
