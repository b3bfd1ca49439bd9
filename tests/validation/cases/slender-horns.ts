import { measureThroat } from '../../physics/measure-throat.ts'
import { hornRadiusAt, type SlenderHorn } from '../../physics/webster.ts'
import { tubeMeridianModel } from '../../physics/tube-meridian.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const SIZE = { throatM: 0.01, mouthM: 0.02, lengthM: 0.2 }
const WALL_M = 1e-4
/** Of the mouth; below the first resonance, and past it. */
const SLOW_KA = [0.02, 0.05, 0.1, 0.15]
const ALL_KA = [...SLOW_KA, 0.2, 0.25, 0.3, 0.4, 0.5]

export const slenderHorns: ValidationCase = {
  id: 'slender-horns',
  title: 'Slender horns',
  formula:
    'Throat impedance of an exponential and a conical horn by Webster’s equation (S p′)′ + k² S p = 0, ended by the open pipe of Levine and Schwinger: 10 mm to 20 mm radius on 200 mm, wall 0.1 mm. Webster’s equation assumes plane waves and an end that does not flare, so it holds for ka ≪ 1 at the mouth. Near resonances the impedance turns any small difference of length into a large one; there the reflected wave at the throat, (Z − ρc)/(Z + ρc), is compared.',
  run: ({ quick }) => ({
    rows: (['exponential', 'cone'] as const).flatMap((shape): ValidationRow[] => {
      const horn: SlenderHorn = { shape, ...SIZE }
      const model = tubeMeridianModel({
        lengthM: SIZE.lengthM,
        wallM: WALL_M,
        radiusAt: hornRadiusAt(horn),
        elements: quick ? 40 : 80,
      })
      const at = {
        mesh: `${model.geometry.elements} elements`,
        by: 'axisymmetric' as const,
        unit: '%' as const,
      }
      const slow = SLOW_KA.map((ka) => measureThroat(horn, model, ka).impedance)
      const reflected = ALL_KA.map((ka) => measureThroat(horn, model, ka).reflection)
      return [
        {
          ...at,
          quantity: `${shape}, impedance, ka of the mouth 0.02 to 0.15`,
          measured: 100 * Math.max(...slow),
          limit: atMost(2),
        },
        {
          ...at,
          quantity: `${shape}, reflected wave, ka of the mouth 0.02 to 0.5`,
          measured: 100 * Math.max(...reflected),
          limit: atMost(2),
        },
      ]
    }),
  }),
}
