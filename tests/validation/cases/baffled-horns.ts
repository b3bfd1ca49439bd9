import {
  BAFFLED_DESIGNS,
  baffledDesignModel,
  measureBaffledConvergence,
  measureBaffledPower,
} from '../../physics/measure-baffled-meridian.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const FREQUENCIES_HZ = [500, 2000, 6000, 12_000, 20_000]
const THROAT_M = 0.0127

export const baffledHorns: ValidationCase = {
  id: 'baffled-horns',
  title: 'Horns in an infinite baffle',
  formula:
    'Round waveguides with six elements by wavelength at each frequency against themselves with elements of 1.2 mm, levels at 2 m from 0° to 85°; and power at the source against power in front, by apparent power.',
  run: ({ quick }) => {
    const horns = Object.entries(BAFFLED_DESIGNS)
      .slice(0, quick ? 1 : undefined)
      .map(([name, design]) => ({
        name,
        errors: measureBaffledConvergence(design, quick ? [2000] : FREQUENCIES_HZ),
        power: measureBaffledPower(baffledDesignModel(design, 12), 2000, THROAT_M),
      }))
    return {
      rows: horns.flatMap(({ name, errors, power }): ValidationRow[] => {
        const at = {
          mesh: `${errors.map(({ elements }) => elements).join(', ')} elements`,
          by: 'axisymmetric' as const,
          perWavelength: 6,
          unit: 'dB' as const,
        }
        const worst = (figure: 'onAxisDb' | 'worstDb' | 'impedance') =>
          Math.max(...errors.map((error) => error[figure]))
        return [
          { ...at, quantity: `${name}, on axis`, measured: worst('onAxisDb'), limit: atMost(0.1) },
          { ...at, quantity: `${name}, to 85°`, measured: worst('worstDb'), limit: atMost(0.3) },
          {
            ...at,
            quantity: `${name}, impedance`,
            measured: 100 * worst('impedance'),
            unit: '%',
            limit: atMost(0.5),
          },
          {
            ...at,
            mesh: 'elements of 12 mm',
            perWavelength: 14,
            quantity: `${name}, power, 2 kHz`,
            measured: power,
            unit: 'share',
            limit: atMost(5e-3),
          },
        ]
      }),
      tables: [
        {
          title: 'By frequency, on axis / to 85°, dB:',
          header: ['horn', ...(horns[0]?.errors ?? []).map(({ frequencyHz }) => `${frequencyHz} Hz`)],
          rows: horns.map(({ name, errors }) => [
            name,
            ...errors.map(({ onAxisDb, worstDb }) => `${onAxisDb.toFixed(3)} / ${worstDb.toFixed(3)}`),
          ]),
        },
      ],
    }
  },
}
