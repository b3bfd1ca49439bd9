import { measureMeridianReciprocity } from '../../physics/measure-meridian-laws.ts'
import { measureReciprocity } from '../../physics/measure-reciprocity.ts'
import { readSphericalCap } from '../../physics/reference-case.ts'
import { atMost, KERNELS, perWavelengthAt, type ValidationCase } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

export const reciprocity: ValidationCase = {
  id: 'reciprocity',
  title: 'Reciprocity',
  formula:
    '∫₂ p₁ v₂ dA = ∫₁ p₂ v₁ dA for two patches of a sphere that exchange the roles of source and receiver: the cap and a patch, or a ring, on its side.',
  run: ({ quick }) => {
    const cap = readSphericalCap()
    return {
      rows: [
        ...(quick ? [] : KERNELS).map(({ by, options }) => ({
          quantity: 'difference of the two integrals',
          mesh: trianglesOf(cap.meshes.medium),
          by,
          perWavelength: 6,
          measured: 100 * measureReciprocity(cap, options),
          unit: '%' as const,
          limit: atMost(0.2),
        })),
        {
          quantity: 'difference of the two integrals, ka 4',
          mesh: '24 elements',
          by: 'axisymmetric',
          perWavelength: perWavelengthAt(4, (0.1 * Math.PI) / 24),
          measured: 100 * measureMeridianReciprocity(),
          unit: '%',
          limit: atMost(0.2),
        },
      ],
    }
  },
}
