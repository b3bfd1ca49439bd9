import { measurePulsatingMeridian } from '../../physics/measure-meridian-laws.ts'
import { measurePulsatingSphere } from '../../physics/measure-pulsating-sphere.ts'
import { modelOf, readPulsatingSphere, type MeshName } from '../../physics/reference-case.ts'
import { atMost, perWavelengthAt, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'
import { sphereRows } from './sphere-rows.ts'

/** Of the meridian. */
const ELEMENTS = 24
const MERIDIAN_KA = [0.05, 0.5, 2, Math.PI, 4.493409, 8]
/** The tolerances of the reference case, dB: up to ka 2π, and at all of its ka. */
const REFERENCE = { medium: { limitDb: 0.1, upToKa: 6.3 }, fine: { limitDb: 0.05, upToKa: 10 } } as const

export const pulsatingSphere: ValidationCase = {
  id: 'pulsating-sphere',
  title: 'Pulsating sphere',
  formula:
    'p = iρc v h₀(kr)/h₀′(ka), radius 0.1 m (Morse and Ingard 1968, 7.1). Once with six elements by wavelength on each mesh, and at all ka of the reference case, irregular ones included. Tolerances of the reference case: 0.1 dB with 1268 triangles up to ka 2π, 0.05 dB with 4092.',
  run: ({ quick }) => {
    const sphere = readPulsatingSphere()
    const rows = sphereRows({ motion: 0, quick, levels: 'level at 2 m' })
    rows.push({
      quantity: 'pressure from the surface to 2 m, ka 0.05 to 8',
      mesh: `${ELEMENTS} elements`,
      by: 'axisymmetric',
      perWavelength: perWavelengthAt(8, (0.1 * Math.PI) / ELEMENTS),
      measured: Math.max(...MERIDIAN_KA.map((ka) => measurePulsatingMeridian(ELEMENTS, ka))),
      unit: 'share',
      limit: atMost(1e-4),
    })
    const byKa = (quick ? (['coarse'] as const) : (['medium', 'fine'] as const)).map((name) => ({
      name,
      errors: errorsByKa(name),
    }))
    for (const { name, errors } of byKa) rows.push(...referenceRows(name, errors))
    return {
      rows,
      tables: [
        {
          title: 'By ka, compiled kernels: level at 1 and 2 m, dB, and impedance, %:',
          header: [
            'ka',
            ...byKa.flatMap(({ name }) => [`${trianglesOf(sphere.meshes[name])}: level`, 'impedance']),
          ],
          rows: sphere.ka.map((ka, index) => [
            String(Number(ka.toFixed(3))),
            ...byKa.flatMap(({ errors }) => [
              (errors[index]?.levelDb ?? Number.NaN).toFixed(3),
              (100 * (errors[index]?.impedance ?? Number.NaN)).toFixed(2),
            ]),
          ]),
        },
      ],
    }
  },
}

type Errors = ReturnType<typeof measurePulsatingSphere>

function errorsByKa(name: MeshName): Errors[] {
  const sphere = readPulsatingSphere()
  const model = modelOf(sphere.meshes[name])
  return sphere.ka.map((_, index) => measurePulsatingSphere(sphere, model, index))
}

function referenceRows(name: MeshName, errors: readonly Errors[]): ValidationRow[] {
  if (name === 'coarse') return []
  const sphere = readPulsatingSphere()
  const { limitDb, upToKa } = REFERENCE[name]
  const within = errors.filter((_, index) => sphere.ka[index] <= upToKa)
  return [
    {
      quantity: `reference case, level at 1 and 2 m, ka 0.1 to ${upToKa}`,
      mesh: trianglesOf(sphere.meshes[name]),
      by: 'compiled',
      perWavelength: perWavelengthAt(upToKa, sphere.meshes[name].edgeMax),
      measured: Math.max(...within.map((error) => error.levelDb)),
      unit: 'dB',
      limit: atMost(limitDb),
    },
  ]
}
