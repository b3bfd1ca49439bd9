import { expect, test } from 'vitest'
import { discretise } from '../discrete-surface.ts'
import type { Vector3 } from '../geometry/vector3.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { regularPairRule } from '../quadrature/regular-pair-rule.ts'
import { sixPointRule, splitInFour } from '../quadrature/triangle-rule.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { assembleBlock } from './assemble-block.ts'
import { PAIR_KIND } from './pair-kind.ts'
import { createPairRules, type PairRules } from './pair-rules.ts'

const EDGE = 0.01

/** Two walls of a thin shell, back to back. */
function walls(gap: number) {
  const wall = (z: number): [Vector3, Vector3, Vector3] => [
    [0, 0, z],
    [EDGE, 0, z],
    [0.4 * EDGE, 0.8 * EDGE, z],
  ]
  const [a, b, c] = wall(gap)
  return discretise(surfaceFromTriangles([wall(0), [a, c, b]]))
}

/** The entries of the first wall's rows in the second wall's columns. */
function coupling(gap: number, pairRules: PairRules): number[] {
  const matrix = createComplexMatrix(6, 'f64')
  const context = {
    surface: walls(gap),
    pairRules,
    kernelRow,
    wavenumber: 40,
    coupling: 0.0125,
    sourceWeights: new Float64Array(2),
    matrix,
    rightSide: new Float64Array(12),
    checkpoint: () => {},
  }
  assembleBlock(context, 0, 3)
  return [0, 1, 2].flatMap((row) =>
    [3, 4, 5].flatMap((v) => [matrix.re[6 * row + v], matrix.im[6 * row + v]]),
  )
}

/** Both near rules replaced by six points on each of 4³ parts of both triangles. */
function referenceRules(): PairRules {
  const refined = regularPairRule(splitInFour(splitInFour(splitInFour(sixPointRule()))))
  const rules = [...createPairRules(3)]
  rules[PAIR_KIND.near] = refined
  rules[PAIR_KIND.nearSplit] = refined
  return rules
}

// 4e-3 of the largest entry is what moves the level outside of a thin shell by some hundredths of a dB.
test.each([
  { share: 0.33, tolerance: 4e-3 },
  { share: 0.6, tolerance: 4e-3 },
  { share: 2, tolerance: 1e-5 },
])('walls with a gap of $share edges couple right to $tolerance', ({ share, tolerance }) => {
  const found = coupling(share * EDGE, createPairRules(3))
  const exact = coupling(share * EDGE, referenceRules())

  const largest = Math.max(...exact.map(Math.abs))
  found.forEach((value, i) => expect(Math.abs(value - exact[i])).toBeLessThan(tolerance * largest))
})
