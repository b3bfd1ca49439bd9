import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { symmetryOf } from './azimuth-symmetry.ts'

function symmetryWith(a: string | number) {
  return symmetryOf(parseDesign({ ...ROUND_OSSE, a }).profile)
}

test.each([
  [40, { isRound: true, mirrorX: true, mirrorY: true }],
  ['40 + 0*cos(p)', { isRound: true, mirrorX: true, mirrorY: true }],
  ['40 + 3*cos(2p)', { isRound: false, mirrorX: true, mirrorY: true }],
  ['40 - 5*cos(2*p)^5 - 2*sin(p)^12', { isRound: false, mirrorX: true, mirrorY: true }],
  ['40 + 3*sin(p)', { isRound: false, mirrorX: true, mirrorY: false }],
  ['40 + 3*cos(p)', { isRound: false, mirrorX: false, mirrorY: true }],
  ['40 + 3*sin(2p)', { isRound: false, mirrorX: false, mirrorY: false }],
])('a = %s gives %o', (a, symmetry) => {
  expect(symmetryWith(a)).toEqual(symmetry)
})
