import { filmPistonModel, measureFilmPiston } from '../../physics/measure-baffled-meridian.ts'
import { AIR, readBaffledPiston } from '../../physics/reference-case.ts'
import { besselJ1 } from '../../physics/special-functions/bessel.ts'
import { struveH1 } from '../../physics/special-functions/struve.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const ELEMENTS = [12, 20, 40]
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
    'Z/ρc = 1 − J₁(2ka)/ka − i H₁(2ka)/ka with the Struve function H₁, pattern 2 J₁(x)/x with x = ka sin θ, on axis ρc (e^{ikz} − e^{ik√(z² + a²)}) (Rayleigh; Morse and Ingard 1968, 7.4): the reference case, ka 0.1 to 15. By the meridian as a cavity that is a film of air between the piston and its aperture, 1e-5 radii deep.',
  run: ({ quick }) => {
    const piston = readBaffledPiston()
    const models = (quick ? ELEMENTS.slice(0, 1) : ELEMENTS).map((elements) => {
      const model = filmPistonModel(piston.radius, elements)
      const indices = piston.ka.map((_, i) => i).filter((i) => !quick || i % 4 === 0)
      return {
        elements,
        errors: indices.map((i) => ({ ka: piston.ka[i], ...measureFilmPiston(piston, model, i) })),
      }
    })
    return {
      rows: [
        closedRow(),
        ...models.flatMap(({ elements, errors }) =>
          FIGURES.map(({ figure, words }): ValidationRow => ({
            quantity: `${words}, ka 0.1 to 15`,
            mesh: `${elements} elements of the aperture`,
            by: 'axisymmetric',
            perWavelength: (2 * Math.PI * elements) / 15,
            measured: 100 * Math.max(...errors.map((error) => error[figure])),
            unit: '%',
            limit: atMost(0.1),
          })),
        ),
      ],
      plots: [
        {
          name: 'baffled-piston',
          description:
            'Errors of the impedance over ka for three numbers of elements, all below the tolerance.',
          svg: drawPlot({
            title: 'Piston in an infinite baffle: error of the impedance',
            x: { label: 'ka', scale: 'log' },
            y: { label: 'error, %', scale: 'log' },
            limits: [{ value: 0.1, label: 'tolerance, 0.1 %' }],
            series: models.map(({ elements, errors }) => ({
              name: `${elements} elements`,
              points: errors.map(({ ka, impedance }) => [ka, 100 * impedance] as const),
            })),
          }),
        },
      ],
    }
  },
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
