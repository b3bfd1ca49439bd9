import { measureInvariance } from '../../physics/measure-invariance.ts'
import { measureMeridianInvariance } from '../../physics/measure-meridian-laws.ts'
import { readSphericalCap } from '../../physics/reference-case.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

export const invariance: ValidationCase = {
  id: 'invariance',
  title: 'Rotation, translation, scale',
  formula:
    'The body and the points turned, shifted, or enlarged three times at the same ka give the same pressures. A meridian is shifted along its axis and enlarged.',
  run: () => {
    const { coarse } = readSphericalCap().meshes
    return {
      rows: [
        ...KERNELS.flatMap(({ by, options }) =>
          (['turning', 'shifting', 'enlarging'] as const).map((change): ValidationRow => ({
            quantity: change,
            mesh: trianglesOf(coarse),
            by,
            measured: measureInvariance(coarse, change, options),
            unit: 'share',
            limit: atMost(1e-5),
          })),
        ),
        ...(['shifting', 'enlarging'] as const).map((change): ValidationRow => ({
          quantity: change,
          mesh: '24 elements',
          by: 'axisymmetric',
          measured: measureMeridianInvariance(change),
          unit: 'share',
          limit: atMost(1e-5),
        })),
      ],
    }
  },
}
