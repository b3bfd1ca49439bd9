import { expect, test } from 'vitest'
import { readLegacyDesign } from './legacy-design.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

const parameters = (changes: Record<string, string | number | bigint | null>) =>
  new Map<string, string | number | bigint | null>(
    Object.entries({ formula_type: 'R-OSSE', R: '60', a: '45', r0: 12.7, a0: 15.5, k: 2, ...changes }),
  )

test('parameters are passed on under their names, whole numbers as numbers', () => {
  expect(readLegacyDesign(parameters({ n_angular: 12n, gcurve_sf: null }))).toEqual({
    formula_type: 'R-OSSE',
    R: '60',
    a: '45',
    r0: 12.7,
    a0: 15.5,
    k: 2,
    n_angular: 12,
    gcurve_sf: null,
  })
})

test.each([
  [{ formula_type: 'XYZ' }, "Formula type 'XYZ' is not supported. Use 'R-OSSE' or 'OSSE'."],
  [{ a: 'foo(' }, "'(' was never closed (<string>, line 1)"],
  [
    { R: '1', k: 2n },
    'Negative discriminant in R-OSSE profile: R=1.00, a=45.00, r0=12.7, a0=15.5, k=2.0. Check formula parameters.',
  ],
])('design %# is refused in the recorded words', (changes, message) => {
  expect(() => readLegacyDesign(parameters(changes))).toThrow(new UnsolvableJobError(message))
})

test('what is no plain number is left to the mesher', () => {
  expect(readLegacyDesign(parameters({ R: '1 + p', a: 'cos(p)' }))).toMatchObject({ R: '1 + p' })
})
