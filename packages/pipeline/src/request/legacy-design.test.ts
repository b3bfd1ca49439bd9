import { expect, test } from 'vitest'
import { readLegacyDesign } from './legacy-design.ts'
import { legacyParameters, type Parameters } from '../testing/legacy-parameters.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

const ROSSE = { formula_type: 'R-OSSE', R: '60', a: '45', r0: 12.7, a0: 15.5, k: 2, wall_thickness: 5 }
const read = (changes: Parameters) => readLegacyDesign(legacyParameters({ ...ROSSE, ...changes }))

test('a job gets the design of the whole circle, whatever part it asks for', () => {
  expect(read({ n_angular: 12, quadrants: 14, sim_type: 1 })).toEqual({
    formula_type: 'R-OSSE',
    R: 60,
    a: 45,
    r0: 12.7,
    a0: 15.5,
    k: 2,
    r: 0.4,
    b: 0.2,
    m: 0.85,
    q: 3.4,
    tmax: 1,
    throat_res: 5,
    mouth_res: 8,
    rear_res: 25,
    wall_thickness: 5,
    enc_depth: 0,
  })
})

test.each<[Parameters, string]>([
  [{ formula_type: 'XYZ' }, "Formula type 'XYZ' is not supported. Use 'R-OSSE' or 'OSSE'."],
  [{ a: 'foo(' }, "'(' was never closed (<string>, line 1)"],
  [{ a: 'foo+1' }, "name 'foo' is not defined"],
  [{ a: '1/(p-p)' }, 'float division by zero'],
  [
    { R: '1' },
    'Negative discriminant in R-OSSE profile: R=1.00, a=45.00, r0=12.7, a0=15.5, k=2.0. Check formula parameters.',
  ],
  [
    { R: '20 - 19*sin(p)' },
    'Negative discriminant in R-OSSE profile: R=11.37, a=45.00, r0=12.7, a0=15.5, k=2.0. Check formula parameters.',
  ],
])('design %# fails in the recorded words (contract 6)', (changes, message) => {
  expect(() => read({ n_angular: 40, ...changes })).toThrow(new UnsolvableJobError(message))
})
