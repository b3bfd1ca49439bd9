import { measureCapMeridian } from '../../physics/measure-axisymmetric.ts'
import { measureConvergence } from '../../physics/measure-convergence.ts'
import { readPulsatingSphere, readSphericalCap } from '../../physics/reference-case.ts'
import { sphereMeridianModel } from '../../physics/sphere-meridian.ts'
import { drawPlot } from '../report/draw-plot.ts'
import {
  atLeast,
  KERNELS,
  perWavelengthAt,
  type ValidationCase,
  type ValidationRow,
} from '../validation-case.ts'

const MOTIONS = [
  { motion: 0, words: 'pulsating sphere' },
  { motion: 1, words: 'oscillating sphere' },
] as const
const MERIDIANS = [12, 24, 48]
const KA = 2

export const convergence: ValidationCase = {
  id: 'convergence',
  title: 'Orders of convergence',
  formula:
    'Linear pressure on flat triangles, and on parabolic elements, is of second order: halving the elements divides the error by four. With triangles the L2 error of the surface pressure of spheres at ka 2; with a meridian the impedance of the cap, whose rim sets its error.',
  run: ({ quick }) => {
    const sphere = readPulsatingSphere()
    const cap = readSphericalCap()
    const flat = (quick ? [] : KERNELS).flatMap(({ by, options }) =>
      MOTIONS.map(({ motion, words }) => ({ by, words, ...measureConvergence(sphere, motion, options) })),
    )
    const index = cap.ka.indexOf(KA)
    const round = MERIDIANS.map(
      (elements) => measureCapMeridian(cap, sphereMeridianModel(0.1, elements, 30), index).impedance,
    )
    return {
      rows: [
        ...flat.map(({ by, words, orders }): ValidationRow => ({
          quantity: `${words}, ka ${KA}, lower of two orders`,
          mesh: '312, 1268, 4092 triangles',
          by,
          measured: Math.min(...orders),
          unit: 'plain',
          limit: atLeast(1.8),
        })),
        {
          quantity: `impedance of the cap, ka ${KA}, lower of two orders`,
          mesh: `${MERIDIANS.join(', ')} elements`,
          by: 'axisymmetric',
          measured: Math.min(Math.log2(round[0] / round[1]), Math.log2(round[1] / round[2])),
          unit: 'plain',
          limit: atLeast(1.8),
        },
      ],
      plots: [
        {
          name: 'convergence',
          description:
            'Errors over elements by wavelength on logarithmic axes: straight lines that fall by four for each doubling.',
          svg: drawPlot({
            title: `Error over resolution at ka ${KA}`,
            x: { label: 'elements by wavelength (longest edge)', scale: 'log' },
            y: { label: 'error, %', scale: 'log' },
            series: [
              ...flat
                .filter(({ by }) => by === 'compiled')
                .map(({ words, errors }) => ({
                  name: `${words}, surface pressure`,
                  points: (['coarse', 'medium', 'fine'] as const).map(
                    (mesh, i) => [perWavelengthAt(KA, sphere.meshes[mesh].edgeMax), 100 * errors[i]] as const,
                  ),
                })),
              {
                name: 'meridian, impedance of the cap',
                points: MERIDIANS.map(
                  (elements, i) => [perWavelengthAt(KA, (0.1 * Math.PI) / elements), 100 * round[i]] as const,
                ),
              },
            ],
          }),
        },
      ],
    }
  },
}
