import { createBoundaryModel } from '@hornbench/solver'
import { measureCapMeridian } from '../../physics/measure-axisymmetric.ts'
import { measureCap } from '../../physics/measure-cap.ts'
import { measureSphericalCap } from '../../physics/measure-spherical-cap.ts'
import { modelOf, readSphericalCap, surfaceOf, type MeshName } from '../../physics/reference-case.ts'
import { sphereMeridianModel } from '../../physics/sphere-meridian.ts'
import { drawPlot } from '../report/draw-plot.ts'
import {
  atMost,
  KERNELS,
  perWavelengthAt,
  type ValidationCase,
  type ValidationRow,
} from '../validation-case.ts'
import { meshesOf, trianglesOf } from './sphere-meshes.ts'

const SPHERE_VOLUME = (4 / 3) * Math.PI * 0.1 ** 3

export const sphericalCap: ValidationCase = {
  id: 'spherical-cap',
  title: 'Cap on a rigid sphere',
  formula:
    'p = iρc Σ v_l h_l(kr)/h_l′(ka) P_l(cos θ), v_0 = (1 − cos α)/2, v_l = ½ (P_{l−1}(cos α) − P_{l+1}(cos α)), α = 30° (Morse and Ingard 1968, 7.2). Levels at 2 m, every degree from 0° to 180°, down to 25 dB below the axis, at six elements by wavelength; and all ka of the reference case. The tolerances there: with 1268 triangles on axis 0.05 dB, polars above −20 dB relative to the axis 0.1 dB to ka 2 and 0.4 dB to ka 15; with 48 elements of a meridian 0.01 dB and 1 %.',
  run: ({ quick }) => {
    const cap = readSphericalCap()
    const rows = meshesOf(quick).flatMap((name) => rowsAtSix(name))
    const flat = (quick ? (['coarse'] as const) : meshesOf(false)).map((name) => {
      const model = modelOf(cap.meshes[name])
      return { name, errors: cap.ka.map((_, index) => measureSphericalCap(cap, model, index)) }
    })
    const round = (quick ? [24] : [24, 48]).map((elements) => {
      const model = sphereMeridianModel(0.1, elements, 30)
      return { elements, errors: cap.ka.map((_, index) => measureCapMeridian(cap, model, index)) }
    })
    return {
      rows: [...rows, ...referenceRows(flat), ...meridianRows(round)],
      remarks: [
        'What errs with triangles is mostly that flat facets between points of the sphere enclose less than it does: the same meshes, enlarged to the volume of the sphere, are in the rows that say so.',
      ],
      plots: [
        {
          name: 'spherical-cap',
          description:
            'Worst error of the levels down to 25 dB below the axis over ka, for three meshes of the cap and for meridians of 24 and 48 elements.',
          svg: drawPlot({
            title: 'Cap on a rigid sphere: worst error of levels at 2 m',
            x: { label: 'ka', scale: 'log' },
            y: { label: 'worst error, dB', scale: 'log', domain: [1e-5, 5] },
            series: [
              ...flat.map(({ name, errors }) => ({
                name: trianglesOf(cap.meshes[name]),
                points: errors.map((error, i) => [cap.ka[i], error.levelDb] as const),
              })),
              ...round.map(({ elements, errors }) => ({
                name: `meridian of ${elements} elements`,
                points: errors.map((error, i) => [cap.ka[i], error.levelDb] as const),
              })),
            ],
          }),
        },
      ],
      tables: [
        {
          title:
            'By ka, compiled kernels: on axis, dB / polars above −20 dB, dB / impedance, %; meridians: levels above −20 dB, dB / impedance, %:',
          header: [
            'ka',
            ...flat.map(({ name }) => trianglesOf(cap.meshes[name])),
            ...round.map(({ elements }) => `${elements} elements`),
          ],
          rows: cap.ka.map((ka, i) => [
            String(Number(ka.toFixed(3))),
            ...flat.map(({ errors }) =>
              [
                errors[i].onAxisDb.toFixed(3),
                errors[i].polarDb.toFixed(3),
                (100 * errors[i].impedance).toFixed(2),
              ].join(' / '),
            ),
            ...round.map(
              ({ errors }) => `${errors[i].levelDb.toFixed(3)} / ${(100 * errors[i].impedance).toFixed(2)}`,
            ),
          ]),
        },
      ],
    }
  },
}

/** Six elements by wavelength, as the mesh is and enlarged to the volume of the sphere. */
function rowsAtSix(name: MeshName): ValidationRow[] {
  const mesh = readSphericalCap().meshes[name]
  const ka = perWavelengthAt(6, mesh.edgeMax)
  const at = { mesh: trianglesOf(mesh), perWavelength: 6, unit: 'dB' as const }
  const quantity = `levels above −25 dB, ka ${ka.toFixed(2)}`
  const surface = surfaceOf(mesh)
  const factor = Math.cbrt(SPHERE_VOLUME / mesh.volume)
  const enlarged = createBoundaryModel({ ...surface, vertices: surface.vertices.map((x) => factor * x) })
  return [
    ...KERNELS.map(({ by, options }) => ({
      ...at,
      quantity,
      by,
      measured: measureCap({ flat: modelOf(mesh, options) }, { ka }).levelDb,
      limit: atMost(0.15),
    })),
    {
      ...at,
      quantity: `${quantity}, mesh enlarged to the volume of the sphere`,
      by: 'compiled',
      measured: measureCap({ flat: enlarged }, { ka }).levelDb,
      limit: undefined,
    },
  ]
}

type FlatErrors = { name: MeshName; errors: readonly ReturnType<typeof measureSphericalCap>[] }

function referenceRows(flat: readonly FlatErrors[]): ValidationRow[] {
  const cap = readSphericalCap()
  const medium = flat.find(({ name }) => name === 'medium')
  if (medium === undefined) return []
  const mesh = cap.meshes.medium
  const worst = (figure: 'onAxisDb' | 'polarDb' | 'impedance', toKa: number) =>
    Math.max(...medium.errors.filter((_, i) => cap.ka[i] <= toKa).map((error) => error[figure]))
  const at = (ka: number) => ({
    mesh: trianglesOf(mesh),
    by: 'compiled' as const,
    perWavelength: perWavelengthAt(ka, mesh.edgeMax),
  })
  return [
    {
      ...at(15),
      quantity: 'reference case, on axis, ka 0.5 to 15',
      measured: worst('onAxisDb', 15),
      unit: 'dB',
      limit: atMost(0.05),
    },
    {
      ...at(2),
      quantity: 'reference case, polars above −20 dB, ka 0.5 to 2',
      measured: worst('polarDb', 2),
      unit: 'dB',
      limit: atMost(0.1),
    },
    {
      ...at(15),
      quantity: 'reference case, polars above −20 dB, ka 0.5 to 15',
      measured: worst('polarDb', 15),
      unit: 'dB',
      limit: atMost(0.4),
    },
    {
      ...at(15),
      quantity: 'reference case, impedance, ka 0.5 to 15',
      measured: 100 * worst('impedance', 15),
      unit: '%',
      limit: atMost(5),
    },
  ]
}

type RoundErrors = { elements: number; errors: readonly ReturnType<typeof measureCapMeridian>[] }

function meridianRows(round: readonly RoundErrors[]): ValidationRow[] {
  return round.flatMap(({ elements, errors }): ValidationRow[] => {
    const isFine = elements === 48
    const at = {
      mesh: `${elements} elements`,
      by: 'axisymmetric' as const,
      perWavelength: perWavelengthAt(15, (0.1 * Math.PI) / elements),
    }
    return [
      {
        ...at,
        quantity: 'levels above −20 dB, ka 0.5 to 15',
        measured: Math.max(...errors.map(({ levelDb }) => levelDb)),
        unit: 'dB',
        limit: atMost(isFine ? 0.01 : 0.15),
      },
      {
        ...at,
        quantity: 'impedance, ka 0.5 to 15',
        measured: 100 * Math.max(...errors.map(({ impedance }) => impedance)),
        unit: '%',
        limit: atMost(isFine ? 1 : 5),
      },
    ]
  })
}
