import { measureMeridianScan } from '../../physics/measure-axisymmetric.ts'
import { measureCap } from '../../physics/measure-cap.ts'
import { IRREGULAR_KA, measureIrregularNeighbours } from '../../physics/measure-irregular-neighbours.ts'
import { measureIrregularScan } from '../../physics/measure-irregular-scan.ts'
import { modelOf, readSphericalCap } from '../../physics/reference-case.ts'
import { sphereMeridianModel } from '../../physics/sphere-meridian.ts'
import { drawPlot } from '../report/draw-plot.ts'
import {
  atLeast,
  atMost,
  KERNELS,
  type Method,
  type ValidationCase,
  type ValidationPlot,
  type ValidationRow,
} from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

const SPHERE_VOLUME = (4 / 3) * Math.PI * 0.1 ** 3

/** ς: the equations of the solver, and the plain one, on which the case has to fail. */
const COUPLINGS = [
  { scale: 0.5, words: '', limit: atMost(1.5) },
  { scale: 0, words: ', plain equation (ς = 0), which has to fail', limit: atLeast(1.5) },
] as const

type Body = {
  readonly mesh: string
  readonly by: Method
  readonly body: Parameters<typeof measureCap>[0]
  /** Its resonances by those of the sphere that it stands for. */
  readonly resonance: number
}

export const irregularFrequencies: ValidationCase = {
  id: 'irregular-frequencies',
  title: 'Irregular frequencies',
  formula:
    'The cap of 30° at ka = π, 4.4934, 2π, 7.7253, where the plain equation of the sphere has no unique solution: the worst error within ±0.5 % by that 4 % below and above. A faceted sphere resonates as the sphere of its volume does, so its ka are those of that sphere. And the 48 frequencies of the reference case around the first two, worst by median error.',
  run: ({ quick }) => {
    const bodies = bodiesOf(quick)
    const ka = quick ? IRREGULAR_KA.slice(0, 1) : IRREGULAR_KA
    const scanned = bodies.filter(
      ({ by, mesh }) => by === 'axisymmetric' || (!quick && by === 'compiled' && mesh.startsWith('312')),
    )
    const scans = scanned.map(scansOf)
    return {
      rows: [
        ...bodies.flatMap((body) => ka.flatMap((at) => neighbourRows(body, at))),
        ...scans.flatMap(({ rows }) => rows),
      ],
      plots: scans.slice(0, 1).map(({ plot }) => plot),
    }
  },
}

function bodiesOf(quick: boolean): Body[] {
  const { meshes } = readSphericalCap()
  const faceted = (name: 'coarse' | 'medium', { by, options }: (typeof KERNELS)[number]): Body => ({
    mesh: trianglesOf(meshes[name]),
    by,
    body: { flat: modelOf(meshes[name], options) },
    resonance: Math.cbrt(SPHERE_VOLUME / meshes[name].volume),
  })
  return [
    ...(quick ? KERNELS.slice(1) : KERNELS).map((kernels) => faceted('coarse', kernels)),
    ...(quick ? [] : [faceted('medium', KERNELS[1])]),
    {
      mesh: '24 elements',
      by: 'axisymmetric',
      body: { round: sphereMeridianModel(0.1, 24, 30) },
      resonance: 1,
    },
  ]
}

function neighbourRows({ mesh, by, body, resonance }: Body, ka: number): ValidationRow[] {
  return COUPLINGS.map(({ scale, words, limit }) => {
    const errorAt = (at: number) => measureCap(body, { ka: at, couplingScale: scale }).field
    return {
      quantity: `ka ${ka.toFixed(4)}, worst by neighbours${words}`,
      mesh,
      by,
      measured: measureIrregularNeighbours(ka * resonance, errorAt).byNeighbours,
      unit: 'plain',
      limit,
    }
  })
}

function scansOf({ mesh, by, body }: Body): { rows: ValidationRow[]; plot: ValidationPlot } {
  const cap = readSphericalCap()
  const scans = COUPLINGS.map((coupling) => ({
    ...coupling,
    ...('flat' in body
      ? measureIrregularScan(cap, body.flat, coupling.scale)
      : measureMeridianScan(cap, body.round, coupling.scale)),
  }))
  return {
    rows: scans.map(({ words, limit, worstOverMedian }) => ({
      quantity: `reference scan, worst by median error${words}`,
      mesh,
      by,
      measured: worstOverMedian,
      unit: 'plain',
      limit,
    })),
    plot: {
      name: 'irregular-frequencies',
      description:
        'Error of the pressure over ka around the first interior resonances: flat with the coupled equation, with peaks of tens of percent with the plain one.',
      svg: drawPlot({
        title: `Cap on a sphere of ${mesh}: error around interior resonances`,
        x: { label: 'ka', scale: 'linear' },
        y: { label: 'error of the pressure, L2, %', scale: 'log' },
        series: scans.map(({ scale, errors }) => ({
          name: scale === 0 ? 'plain equation (ς = 0)' : 'as solved (ς = 0.5)',
          points: errors.map((error, i) => [cap.irregularScan.ka[i], 100 * error] as const),
          look: scale === 0 ? ('line and dots' as const) : ('line' as const),
        })),
      }),
    },
  }
}
