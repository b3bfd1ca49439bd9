import { measureSphere } from '../../physics/measure-sphere.ts'
import { readPulsatingSphere } from '../../physics/reference-case.ts'
import {
  atMost,
  KERNELS,
  perWavelengthAt,
  type ValidationCase,
  type ValidationRow,
} from '../validation-case.ts'
import { meshesOf, trianglesOf } from './sphere-meshes.ts'

export const oscillatingSphere: ValidationCase = {
  id: 'oscillating-sphere',
  title: 'Oscillating sphere',
  formula:
    'p = iρc v h₁(kr)/h₁′(ka) cos θ for a rigid sphere that moves with v along its axis (Morse and Ingard 1968, 7.1), radius 0.1 m. The axisymmetric formulation has sources that move along their normal only, so the case is one for triangles.',
  run: ({ quick }) => {
    const sphere = readPulsatingSphere()
    const rows: ValidationRow[] = []
    for (const name of meshesOf(quick)) {
      const mesh = sphere.meshes[name]
      const ka = perWavelengthAt(6, mesh.edgeMax)
      for (const { by, options } of KERNELS) {
        const { surface, levelDb } = measureSphere(mesh, { motion: 1, ka, options })
        const at = { mesh: trianglesOf(mesh), by, perWavelength: 6 }
        rows.push(
          {
            ...at,
            quantity: `surface pressure, L2, ka ${ka.toFixed(2)}`,
            measured: 100 * surface,
            unit: '%',
            limit: atMost(0.5),
          },
          {
            ...at,
            quantity: `levels at 2 m, ka ${ka.toFixed(2)}`,
            measured: levelDb,
            unit: 'dB',
            limit: atMost(0.1),
          },
        )
      }
    }
    return { rows }
  },
}
