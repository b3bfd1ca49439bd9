import { measureMeridianKernels } from '../../physics/measure-meridian-kernels.ts'
import { measureSinglePrecision } from '../../physics/measure-single-precision.ts'
import { readHorn, readSphericalCap } from '../../physics/reference-case.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

export const singlePrecision: ValidationCase = {
  id: 'single-precision',
  title: 'Compiled kernels against the reference',
  formula:
    'How far the pressure at five points at 2 m moves, in L2, from TypeScript kernels in double precision to the compiled ones, whose far pairs and matrix are in single precision. Those of bodies of revolution are in double precision both.',
  run: ({ quick }) => {
    const { coarse } = readSphericalCap().meshes
    const { geometry } = readHorn()
    const bodies = [
      { words: 'cap on a sphere', mesh: coarse, frequenciesHz: [273, 1092, 8189] },
      ...(quick
        ? []
        : [{ words: 'horn with a 6 mm shell', mesh: geometry, frequenciesHz: [200, 2000, 10_000] }]),
    ]
    return {
      rows: [
        ...meridianRows(quick),
        ...bodies.flatMap(({ words, mesh, frequenciesHz }) =>
          frequenciesHz.map((frequencyHz): ValidationRow => ({
            quantity: `${words}, ${frequencyHz} Hz`,
            mesh: trianglesOf(mesh),
            by: 'compiled',
            measured: measureSinglePrecision(mesh, frequencyHz),
            unit: 'share',
            limit: atMost(1e-6),
          })),
        ),
      ],
    }
  },
}

function meridianRows(quick: boolean): ValidationRow[] {
  return (['free-standing', 'baffled'] as const).flatMap((body) =>
    (quick ? [2000] : [500, 6000, 16_000]).map((frequencyHz): ValidationRow => {
      const { elements, difference } = measureMeridianKernels(body, frequencyHz > 6000 ? 3 : 8, frequencyHz)
      return {
        quantity: `R-OSSE, ${body}, ${frequencyHz} Hz`,
        mesh: `${elements} elements`,
        by: 'axisymmetric',
        measured: difference,
        unit: 'share',
        limit: atMost(1e-8),
      }
    }),
  )
}
