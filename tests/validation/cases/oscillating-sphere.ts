import type { ValidationCase } from '../validation-case.ts'
import { sphereRows } from './sphere-rows.ts'

export const oscillatingSphere: ValidationCase = {
  id: 'oscillating-sphere',
  title: 'Oscillating sphere',
  formula:
    'p = iρc v h₁(kr)/h₁′(ka) cos θ for a rigid sphere that moves with v along its axis (Morse and Ingard 1968, 7.1), radius 0.1 m. The axisymmetric formulation has sources that move along their normal only, so the case is one for triangles.',
  run: ({ quick }) => ({ rows: sphereRows({ motion: 1, quick, levels: 'levels at 2 m' }) }),
}
