import { expect, test } from 'vitest'
import { meshedBody } from '../testing/meshed-body.ts'
import { boundaryFault } from './boundary-fault.ts'

const { layout } = meshedBody().prepared

test('boundary data of the same body fit, wherever it was observed', () => {
  const typed = { ...layout.typed, distanceM: 1, origin: 'throat' as const }
  const known = { ...layout, points: 99, typed, sphere: { ...layout.sphere, radiusM: 7 } }
  expect(boundaryFault(JSON.stringify(known), layout)).toBeUndefined()
})

test.each([
  [{ ...layout, meshHash: 'other' }, /another mesh/],
  [{ ...layout, formulation: 'axisymmetric' }, /axisymmetric, not 3d/],
  [{ ...layout, baffle: 'infinite' }, /the baffle "infinite", not "none"/],
  [{ ...layout, medium: { ...layout.medium, density: 2 } }, /another medium/],
  [{ ...layout, medium: { ...layout.medium, soundSpeed: 2 } }, /another medium/],
  [{ ...layout, formatVersion: 2 }, /can not be read/],
])('those of another one do not fit, and it is said why: %#', (known, words) => {
  expect(boundaryFault(JSON.stringify(known), layout)).toMatch(words)
})

test('a layout that is no JSON can not be read', () => {
  expect(boundaryFault('{', layout)).toMatch(/can not be read/)
})
