import {
  measureCavityScan,
  measureFlangedTube,
  measureSlenderHorn,
} from '../../physics/measure-baffled-meridian.ts'
import { measureCone, measureFlangedTube as measureFlangedTriangles } from '../../physics/measure-baffle.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const PER_RADIUS = [5, 12, 24]
const RINGS = [3, 6, 12]
const POWER_KA = [0.5, 1, 2, 3]
/** A limit of the theory, ka → 0. */
const END_CORRECTION = 0.8217

export const flangedTube: ValidationCase = {
  id: 'flanged-tube',
  title: 'Tubes and slender horns in an infinite baffle',
  formula:
    'End correction of a flanged tube, 0.8217 radii for ka → 0 (Norris and Sheng 1989): here at ka 0.01, two and three radii long. Power at its piston against power in front, by apparent power. Slender horns of 20 to 60 mm radius and 1 m length against Webster’s equation with the flanged mouth (ka)²/2 − 0.8217 ika. And the frequencies at which the air in a tube would resonate if it were closed: there the impedance of a coarse tube against a fine one.',
  run: ({ quick }) => {
    const tubes = (quick ? PER_RADIUS.slice(0, 1) : PER_RADIUS).map((perRadius) => ({
      perRadius,
      slow: measureFlangedTube(perRadius, 0.01),
      ends: (quick ? [1] : POWER_KA).map((ka) => ({ ka, ...measureFlangedTube(perRadius, ka) })),
    }))
    const horns = (['cone', 'exponential'] as const).flatMap((shape) =>
      (quick ? [0.1] : [0.1, 0.2]).map((ka) => ({
        shape,
        ka,
        error: measureSlenderHorn({ shape, throatM: 0.02, mouthM: 0.06, lengthM: 1 }, ka),
      })),
    )
    return {
      rows: [
        ...(quick ? RINGS.slice(0, 1) : RINGS).flatMap(triangleRows),
        ...tubes.flatMap(({ perRadius, slow, ends }): ValidationRow[] => {
          const at = { mesh: `${perRadius} elements to a radius`, by: 'axisymmetric' as const }
          return [
            {
              ...at,
              quantity: `end correction, difference from ${END_CORRECTION} a`,
              measured: Math.abs(slow.endCorrection - END_CORRECTION),
              unit: 'radii',
              limit: atMost(0.005),
            },
            {
              ...at,
              quantity: `power, ka ${quick ? '1' : '0.5 to 3'}`,
              measured: Math.max(...ends.map(({ powerGap }) => powerGap)),
              unit: 'share',
              limit: atMost(5e-3),
            },
          ]
        }),
        ...horns.map(({ shape, ka, error }): ValidationRow => ({
          quantity: `${shape} of 20 to 60 mm, 1 m, impedance, ka of the mouth ${ka}`,
          mesh: '76 elements',
          by: 'axisymmetric',
          measured: 100 * error,
          unit: '%',
          limit: atMost(2),
        })),
        ...(quick ? [] : [0.05, 0.1, 0.2]).map((ka): ValidationRow => ({
          quantity: `cone of 20 to 40 mm, 300 mm, impedance, ka of the mouth ${ka}`,
          mesh: 'triangles, 4 to a radius',
          by: 'compiled',
          measured: 100 * measureCone(ka),
          unit: '%',
          limit: atMost(2),
        })),
        ...(quick ? [] : [scanRow(6, 0.4), scanRow(12, 0.05)]),
      ],
      tables: [
        {
          title: 'By its meridian: end correction by the radius / |R|:',
          header: ['elements to a radius', ...(tubes[0]?.ends ?? []).map(({ ka }) => `ka ${ka}`)],
          rows: tubes.map(({ perRadius, ends }) => [
            String(perRadius),
            ...ends.map(
              ({ endCorrection, magnitude }) => `${endCorrection.toFixed(4)} / ${magnitude.toFixed(4)}`,
            ),
          ]),
        },
      ],
    }
  },
}

/** Of the tube and of a slender cone, by triangles. */
function triangleRows(rings: number): ValidationRow[] {
  return KERNELS.filter(({ by }) => by === 'compiled' || rings === RINGS[0]).map(({ by, options }) => ({
    quantity: `end correction, difference from ${END_CORRECTION} a`,
    mesh: `triangles, ${rings} to a radius`,
    by,
    measured: Math.abs(measureFlangedTriangles(rings, options) - END_CORRECTION),
    unit: 'radii',
    limit: atMost(0.005),
  }))
}

function scanRow(perRadius: number, limit: number): ValidationRow {
  const { around } = measureCavityScan(perRadius)
  return {
    quantity: 'impedance around closed resonances, ka 2.2 to 4.2',
    mesh: `${perRadius} elements to a radius`,
    by: 'axisymmetric',
    measured: 100 * around,
    unit: '%',
    limit: atMost(limit),
  }
}
