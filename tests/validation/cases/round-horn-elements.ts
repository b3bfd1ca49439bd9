import { CONVERGENCE_HZ, measureMeridianConvergence } from '../../physics/measure-meridian-convergence.ts'
import { AIR } from '../../physics/reference-case.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

/** Longest elements, mm, and up to which of the frequencies they are a sixth of a wavelength. */
const LONGEST = [
  { mm: 8, toHz: 6000 },
  { mm: 6, toHz: 6000 },
  { mm: 4.5, toHz: 12_000 },
  { mm: 3.5, toHz: 12_000 },
  { mm: 2.86, toHz: 20_000 },
]

export const roundHornElements: ValidationCase = {
  id: 'round-horn-elements',
  title: 'A round horn by its meridian',
  formula:
    'R-OSSE of 90 mm with a 6 mm shell against itself with 254 elements of 1.2 mm, levels at 2 m from 0° to 120°. Rows are the worst of the frequencies that have six elements by wavelength.',
  run: ({ quick }) => {
    const wanted = quick ? LONGEST.slice(0, 1) : LONGEST
    const measured = measureMeridianConvergence(wanted.map(({ mm }) => mm))
    return {
      rows: measured.flatMap(({ elements, longestMm, errors }, i): ValidationRow[] => {
        const { toHz } = wanted[i]
        const fine = errors.filter(({ frequencyHz }) => frequencyHz <= toHz)
        const at = {
          mesh: `${elements} elements of ${longestMm} mm`,
          by: 'axisymmetric' as const,
          perWavelength: AIR.soundSpeed / (toHz * longestMm * 1e-3),
          unit: 'dB' as const,
        }
        const worst = (figure: 'onAxisDb' | 'worstDb' | 'impedance') =>
          Math.max(...fine.map((error) => error[figure]))
        return [
          { ...at, quantity: `on axis, to ${toHz} Hz`, measured: worst('onAxisDb'), limit: atMost(0.1) },
          { ...at, quantity: `to 120°, to ${toHz} Hz`, measured: worst('worstDb'), limit: atMost(0.3) },
          {
            ...at,
            quantity: `impedance, to ${toHz} Hz`,
            measured: 100 * worst('impedance'),
            unit: '%',
            limit: atMost(0.5),
          },
        ]
      }),
      tables: [
        {
          title: 'By frequency, on axis / to 120°, dB:',
          header: ['elements', 'longest, mm', ...CONVERGENCE_HZ.map((hz) => `${hz} Hz`)],
          rows: measured.map(({ elements, longestMm, errors }) => [
            String(elements),
            String(longestMm),
            ...errors.map(({ onAxisDb, worstDb }) => `${onAxisDb.toFixed(3)} / ${worstDb.toFixed(3)}`),
          ]),
        },
      ],
    }
  },
}
