import { levineSchwinger, unflangedEndCorrection } from '../../physics/levine-schwinger.ts'
import { measurePipeEnd } from '../../physics/measure-pipe-end.ts'
import { tubeMeridianModel } from '../../physics/tube-meridian.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, type ValidationCase, type ValidationPlot, type ValidationRow } from '../validation-case.ts'

const RADIUS_M = 0.01
const LENGTH_M = 0.2
const ELEMENTS = 140
/** Wall thickness by the radius. */
const WALLS = [0.02, 0.01, 0.005]
const KA = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.25, 1.5]
const SLOW_KA = 0.05

export const unflangedPipe: ValidationCase = {
  id: 'unflanged-pipe',
  title: 'Unflanged pipe',
  formula:
    'End correction and |R| of a half-infinite pipe with an infinitely thin wall, by the integrals of Levine and Schwinger (1948). Their limit for ka → 0 is 0.6127 radii when the integral is evaluated (the paper prints 0.6133). The pipe here is 20 radii long, closed by the piston that drives it, with walls of 2, 1 and half a percent of its radius; the wave is read from the impedance of the piston. Elements by wavelength do not matter: elements at the edge are as short as the wall is thick.',
  run: ({ quick }) => {
    const pipes = (quick ? [0.01] : WALLS).map((wall) => {
      const elements = quick ? 60 : ELEMENTS
      const lengthM = quick ? LENGTH_M / 2 : LENGTH_M
      const model = tubeMeridianModel({ lengthM, wallM: wall * RADIUS_M, radiusAt: () => RADIUS_M, elements })
      const ends = KA.map((ka) => measurePipeEnd(model, { radiusM: RADIUS_M, lengthM, ka }))
      return { wall, mesh: `${model.geometry.elements} elements, wall ${wall} a`, ends }
    })
    const exact = KA.map(levineSchwinger)
    const slow = KA.indexOf(SLOW_KA)
    const [thicker, thinner] = pipes.slice(-2)
    const thin = pipes[pipes.length - 1]
    const extrapolated = 2 * (thinner ?? thicker).ends[slow].endCorrection - thicker.ends[slow].endCorrection
    const limit = unflangedEndCorrection()
    return {
      rows: [
        ...pipes.map(({ wall, mesh, ends }): ValidationRow => ({
          quantity: `end correction at ka ${SLOW_KA}, difference from ${limit.toFixed(4)} a`,
          mesh,
          by: 'axisymmetric',
          measured: Math.abs(ends[slow].endCorrection - limit),
          unit: 'radii',
          // A wall of 2 % has an end correction of its own, 0.622 radii by the fit of Dalmont, Nederveen and Joly (2001).
          limit: wall <= 0.01 ? atMost(0.01) : undefined,
        })),
        ...(quick
          ? []
          : [
              {
                quantity: `the same, extrapolated to no wall`,
                mesh: 'walls 0.01 a and 0.005 a',
                by: 'axisymmetric' as const,
                measured: Math.abs(extrapolated - exact[slow].endCorrection),
                unit: 'radii' as const,
                limit: atMost(0.005),
              },
            ]),
        {
          quantity: '|R|, largest difference, ka 0.05 to 1.5',
          mesh: thin.mesh,
          by: 'axisymmetric',
          measured: Math.max(
            ...thin.ends.map(({ reflection }, i) => Math.abs(reflection - exact[i].reflection)),
          ),
          unit: 'plain',
          limit: atMost(0.01),
        },
        {
          quantity: 'end correction, largest difference, ka 0.05 to 1.5',
          mesh: thin.mesh,
          by: 'axisymmetric',
          measured: Math.max(
            ...thin.ends.map(({ endCorrection }, i) => Math.abs(endCorrection - exact[i].endCorrection)),
          ),
          unit: 'radii',
          limit: atMost(0.01),
        },
      ],
      plots: [plotOf(thin.ends)],
    }
  },
}

function plotOf(ends: readonly ReturnType<typeof measurePipeEnd>[]): ValidationPlot {
  const exact = KA.map(levineSchwinger)
  return {
    name: 'unflanged-pipe',
    description:
      '|R| and end correction over ka, computed and by Levine and Schwinger: the points lie on the lines.',
    svg: drawPlot({
      title: 'Open end of a thin pipe',
      x: { label: 'ka', scale: 'linear', domain: [0, 1.5] },
      y: { label: '|R| (no unit), end correction (radii)', scale: 'linear', domain: [0.4, 1] },
      series: [
        {
          name: '|R|, Levine and Schwinger',
          look: 'line',
          points: KA.map((ka, i) => [ka, exact[i].reflection] as const),
        },
        {
          name: '|R|, computed',
          look: 'dots',
          points: KA.map((ka, i) => [ka, ends[i].reflection] as const),
        },
        {
          name: 'end correction, Levine and Schwinger',
          look: 'line',
          points: KA.map((ka, i) => [ka, exact[i].endCorrection] as const),
        },
        {
          name: 'end correction, computed',
          look: 'dots',
          points: KA.map((ka, i) => [ka, ends[i].endCorrection] as const),
        },
      ],
    }),
  }
}
