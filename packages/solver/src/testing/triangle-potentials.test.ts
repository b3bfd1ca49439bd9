import { expect, test } from 'vitest'
import { add, length, scale, type Vector3 } from '../geometry/vector3.ts'
import { sixPointRule, splitInFour } from '../quadrature/triangle-rule.ts'
import { inverseDistanceIntegral, solidAngle, type Triangle } from './triangle-potentials.ts'

const TRIANGLE: Triangle = [
  [0, 0, 0],
  [1, 0, 0],
  [0.3, 0.8, 0],
]
const AREA = 0.4

test.each<{ place: string; x: Vector3 }>([
  { place: 'in front', x: [0.4, 0.3, 0.5] },
  { place: 'behind and aside', x: [1.6, -0.4, -0.3] },
])('the closed forms agree with refined quadrature $place', ({ x }) => {
  let rule = sixPointRule()
  for (let step = 0; step < 5; step++) rule = splitInFour(rule)
  const integrate = (kernel: (r: number) => number) =>
    rule.reduce((sum, point) => {
      const y = add(scale(TRIANGLE[1], point.x - point.y), scale(TRIANGLE[2], point.y))
      return sum + AREA * point.weight * kernel(length(add(y, scale(x, -1))))
    }, 0)

  // Six points of degree 4 on parts of 1/32 the size.
  expect(inverseDistanceIntegral(TRIANGLE, x)).toBeCloseTo(
    integrate((r) => 1 / r),
    9,
  )
  expect(solidAngle(TRIANGLE, x)).toBeCloseTo(
    integrate((r) => x[2] / r ** 3),
    9,
  )
})

test('the potential of an edge seen along itself is finite', () => {
  expect(inverseDistanceIntegral(TRIANGLE, [-1, 0, 0])).toBeCloseTo(AREA / 1.45, 1)
})
