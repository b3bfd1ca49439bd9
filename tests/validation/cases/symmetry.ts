import { EACH_CHOICE, measureSymmetry, smallHorn } from '../../physics/measure-symmetry.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

export const symmetry: ValidationCase = {
  id: 'symmetry',
  title: 'Symmetry planes',
  formula:
    'A horn that is wider than high, solved as a whole, by either half and by a quarter: the largest relative change of pressure on the surface, at four points around and of the impedance. A body of revolution needs no planes.',
  run: ({ quick }) => {
    const { mesh } = smallHorn('40 - 5*cos(2*p)')
    const row = (by: 'TypeScript' | 'compiled', frequencyHz: number): ValidationRow => ({
      quantity: `full, halves and quarter, ${frequencyHz} Hz`,
      mesh: `${mesh.tags.length} triangles`,
      by,
      measured: measureSymmetry(mesh, EACH_CHOICE, {
        frequencyHz,
        precision: by === 'compiled' ? 'f32' : 'f64',
      }),
      unit: 'share',
      limit: atMost(1e-5),
    })
    return {
      rows: quick
        ? [row('compiled', 2000)]
        : [row('TypeScript', 4000), ...[200, 2000, 4000, 6000].map((hz) => row('compiled', hz))],
    }
  },
}
