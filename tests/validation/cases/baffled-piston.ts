import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { BaffledModel } from '@hornbench/solver'
import { measureBaffledPiston, pistonModel } from '../../physics/measure-baffle.ts'
import { filmPistonModel, measureFilmPiston } from '../../physics/measure-baffled-meridian.ts'
import { AIR, readBaffledPiston } from '../../physics/reference-case.ts'
import { besselJ1 } from '../../physics/special-functions/bessel.ts'
import { struveH1 } from '../../physics/special-functions/struve.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const ELEMENTS = [12, 20, 40]
const RINGS = [6, 12]
const PER_WAVELENGTH = 6
const FIGURES = [
  { figure: 'impedance', words: 'impedance' },
  { figure: 'onAxis', words: 'pressure on axis, 0.05 to 5 m' },
  { figure: 'polar', words: 'polar at 2 m' },
  { figure: 'pattern', words: 'far pattern' },
] as const

export const baffledPiston: ValidationCase = {
  id: 'baffled-piston',
  title: 'Piston in an infinite baffle',
  formula:
    'Z/ρc = 1 − J₁(2ka)/ka − i H₁(2ka)/ka with the Struve function H₁, pattern 2 J₁(x)/x with x = ka sin θ, on axis ρc (e^{ikz} − e^{ik√(z² + a²)}) (Rayleigh; Morse and Ingard 1968, 7.4): the reference case, ka 0.1 to 15. By the meridian as a cavity that is a film of air between the piston and its aperture, 1e-5 radii deep. By triangles the half space alone, with the same velocity all over the aperture; levels at 2 m above −20 dB, with the area of the polygon made up for, at the ka that have six elements by wavelength.',
  run: ({ quick }) => {
    const piston = readBaffledPiston()
    const indices = piston.ka.map((_, i) => i).filter((i) => !quick || i % 4 === 0)
    const films = (quick ? ELEMENTS.slice(0, 1) : ELEMENTS).map((elements) => {
      const model = filmPistonModel(piston.radius, elements)
      return {
        elements,
        errors: indices.map((i) => ({ ka: piston.ka[i], ...measureFilmPiston(piston, model, i) })),
      }
    })
    const flats = (quick ? [] : RINGS).flatMap((rings) =>
      KERNELS.filter(({ by }) => by === 'compiled' || rings === RINGS[0]).map(({ by, options }) =>
        measureTriangles(by, indices, pistonModel(piston, rings, options)),
      ),
    )
    return {
      rows: [closedRow(), ...films.flatMap(filmRows), ...flats.flatMap(triangleRows)],
      plots: [
        {
          name: 'baffled-piston',
          description: 'Errors of the impedance over ka by triangles and by meridians.',
          svg: drawPlot({
            title: 'Piston in an infinite baffle: error of the impedance',
            x: { label: 'ka', scale: 'log' },
            y: { label: 'error, %', scale: 'log' },
            limits: [{ value: 0.1, label: 'tolerance, 0.1 %' }],
            series: [
              ...flats
                .filter(({ by }) => by === 'compiled')
                .map(({ mesh, errors }) => ({
                  name: mesh,
                  points: errors.map(({ ka, impedance }) => [ka, 100 * impedance] as const),
                })),
              ...films.map(({ elements, errors }) => ({
                name: `meridian, ${elements} elements`,
                points: errors.map(({ ka, impedance }) => [ka, 100 * impedance] as const),
              })),
            ],
          }),
        },
      ],
    }
  },
}

type Films = { elements: number; errors: readonly ReturnType<typeof measureFilmPiston>[] }

function filmRows({ elements, errors }: Films): ValidationRow[] {
  return FIGURES.map(({ figure, words }) => ({
    quantity: `${words}, ka 0.1 to 15`,
    mesh: `${elements} elements of the aperture`,
    by: 'axisymmetric',
    perWavelength: (2 * Math.PI * elements) / 15,
    measured: 100 * Math.max(...errors.map((error) => error[figure])),
    unit: '%',
    limit: atMost(0.1),
  }))
}

function measureTriangles(by: ValidationRow['by'], indices: readonly number[], model: BaffledModel) {
  const piston = readBaffledPiston()
  const { mesh, geometry } = model.cavity.surface
  const edges = geometry.longestEdges.filter((_, t) => mesh.tags[t] === SURFACE_TAG.interface)
  return {
    by,
    mesh: `${edges.length} triangles of the aperture`,
    edgeByRadius: Math.max(...edges) / piston.radius,
    errors: indices.map((i) => ({ ka: piston.ka[i], ...measureBaffledPiston(piston, model, i) })),
  }
}

function triangleRows({
  by,
  mesh,
  edgeByRadius,
  errors,
}: ReturnType<typeof measureTriangles>): ValidationRow[] {
  const resolved = errors.filter(({ ka }) => (2 * Math.PI) / (ka * edgeByRadius) >= PER_WAVELENGTH)
  const highest = Math.max(...resolved.map(({ ka }) => ka))
  const at = { mesh, by, perWavelength: (2 * Math.PI) / (highest * edgeByRadius) }
  return [
    {
      ...at,
      quantity: `impedance, ka 0.1 to ${highest}`,
      measured: 100 * Math.max(...resolved.map(({ impedance }) => impedance)),
      unit: '%',
      limit: atMost(0.1),
    },
    {
      ...at,
      quantity: `levels, ka 0.1 to ${highest}`,
      measured: Math.max(...resolved.map(({ levelDb }) => levelDb)),
      unit: 'dB',
      limit: atMost(0.1),
    },
  ]
}

/** The numbers of the reference case against the formula: that the two agree. */
function closedRow(): ValidationRow {
  const { ka, reference } = readBaffledPiston()
  const { re, im } = reference.specificImpedance
  const rhoC = AIR.density * AIR.soundSpeed
  const errors = ka.map((value, i) => {
    const exact = { re: rhoC * (1 - besselJ1(2 * value) / value), im: (-rhoC * struveH1(2 * value)) / value }
    return Math.hypot(re[i] - exact.re, im[i] - exact.im) / Math.hypot(exact.re, exact.im)
  })
  return {
    quantity: 'impedance of the reference case by the formula',
    mesh: '–',
    by: 'closed form',
    measured: Math.max(...errors),
    unit: 'share',
    limit: atMost(1e-6),
  }
}
