import type { TriangleSurface } from '@hornbench/surface-mesh'
import { measureAssembledClosure, measureClosedForms } from '../../physics/measure-closure.ts'
import { readHorn, readSphericalCap, surfaceOf } from '../../physics/reference-case.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'

export const closure: ValidationCase = {
  id: 'closure',
  title: 'Closure of the static operators',
  formula:
    'On a closed surface Σ K₀ = −½ and Σ N₀ = 0 in every row. By closed forms (Van Oosterom and Strackee 1983 for K; for N the gradient of the solid angle as a sum over edges), which shows that meshes are closed and wound alike; and of the rows that the solver assembles at k = 0, where K is integrated by quadrature and shows its error: it is largest between the two faces of a thin wall.',
  run: ({ quick }) => {
    const bodies = [
      { words: 'sphere', mesh: surfaceOf(readSphericalCap().meshes.coarse) },
      ...(quick ? [] : [{ words: 'horn with a 6 mm shell', mesh: surfaceOf(readHorn().geometry) }]),
    ]
    return { rows: bodies.flatMap(({ words, mesh }) => rowsOf(words, mesh)) }
  },
}

function rowsOf(words: string, mesh: TriangleSurface): ValidationRow[] {
  const at = { mesh: `${words}, ${mesh.tags.length} triangles`, unit: 'share' as const }
  const closed = measureClosedForms(mesh)
  return [
    { ...at, quantity: 'Σ K₀ + ½, closed forms', by: 'closed form', measured: closed.k, limit: atMost(1e-8) },
    {
      ...at,
      quantity: 'Σ N₀ by Σ |N₀|, closed forms',
      by: 'closed form',
      measured: closed.n,
      limit: atMost(1e-8),
    },
    ...KERNELS.flatMap(({ by, options }): ValidationRow[] => {
      const { k, n } = measureAssembledClosure(mesh, options)
      return [
        { ...at, quantity: 'Σ (½ − K₀) − 1, as assembled', by, measured: k, limit: atMost(5e-3) },
        // The matrix of the compiled kernels is in single precision.
        {
          ...at,
          quantity: 'Σ N₀ by Σ |N₀|, as assembled',
          by,
          measured: n,
          limit: atMost(by === 'compiled' ? 1e-6 : 1e-8),
        },
      ]
    }),
  ]
}
