import {
  BAFFLED_DESIGNS,
  baffledDesignModel,
  measureBaffledConvergence,
  measureBaffledPower,
} from '../../physics/measure-baffled-meridian.ts'
import { createBaffledModel } from '@hornbench/solver'
import {
  coneCavity,
  measureBaffledPower as measurePowerOfTriangles,
  measureBaffledReciprocity,
  measureBaffledSymmetry,
} from '../../physics/measure-baffle.ts'
import { compareBaffledFormulations } from '../../physics/measure-baffled-formulations.ts'
import { AIR } from '../../physics/reference-case.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const FREQUENCIES_HZ = [500, 2000, 6000, 12_000, 20_000]
const THROAT_M = 0.0127

export const baffledHorns: ValidationCase = {
  id: 'baffled-horns',
  title: 'Horns in an infinite baffle',
  formula:
    'Round waveguides with six elements by wavelength at each frequency against themselves with elements of 1.2 mm, levels at 2 m from 0° to 85°; and power at the source against power in front, by apparent power. A cone of 30 to 50 mm radius and 60 mm length by triangles: against its meridian, and the laws of above.',
  run: ({ quick }) => {
    const horns = Object.entries(BAFFLED_DESIGNS)
      .slice(0, quick ? 1 : undefined)
      .map(([name, design]) => ({
        name,
        errors: measureBaffledConvergence(design, quick ? [2000] : FREQUENCIES_HZ),
        power: measureBaffledPower(baffledDesignModel(design, 12), 2000, THROAT_M),
      }))
    return {
      rows: [
        ...(quick ? [] : [...formulationRows(), ...lawRows()]),
        ...horns.flatMap(({ name, errors, power }): ValidationRow[] => {
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
      ],
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

const CONE = { throatM: 0.03, mouthM: 0.05, lengthM: 0.06 }

/** By triangles against the meridian, where they have eight elements by wavelength. */
function formulationRows(): ValidationRow[] {
  return [6, 12].flatMap((rings) =>
    KERNELS.filter(({ by }) => by === 'compiled' || rings === 6).flatMap(
      ({ by, options }): ValidationRow[] => {
        const { triangles, edgeMaxM, errors } = compareBaffledFormulations(
          rings,
          rings === 6 ? [5, 20, 40, 60] : [5, 20, 40, 60, 120],
          by === 'compiled' ? {} : { precision: options.precision ?? 'f64' },
        )
        const highestHz = Math.max(...errors.map(({ frequencyHz }) => frequencyHz))
        const at = {
          mesh: `${triangles} triangles`,
          by,
          perWavelength: AIR.soundSpeed / (highestHz * edgeMaxM),
          unit: 'dB' as const,
        }
        const worst = (figure: 'to60Db' | 'worstDb') => Math.max(...errors.map((error) => error[figure]))
        const where = `short cone against its meridian, to ${Math.round(highestHz)} Hz`
        return [
          { ...at, quantity: `${where}, to 60°`, measured: worst('to60Db'), limit: atMost(0.1) },
          { ...at, quantity: `${where}, to 85°`, measured: worst('worstDb'), limit: atMost(0.3) },
        ]
      },
    ),
  )
}

function lawRows(): ValidationRow[] {
  const cone = createBaffledModel(coneCavity({ ...CONE, rings: 6 }), { symmetry: { x: true, y: true } })
  const triangles = (count: number) => `${count} triangles`
  return [
    ...[2, 20, 60].map((wavenumber): ValidationRow => ({
      quantity: `short cone, power, k ${wavenumber}/m`,
      mesh: triangles(cone.cavity.surface.mesh.tags.length),
      by: 'compiled',
      measured: measurePowerOfTriangles(cone, wavenumber),
      unit: 'share',
      limit: atMost(5e-3),
    })),
    ...[10, 40].map((wavenumber): ValidationRow => ({
      quantity: `short cone, reciprocity, k ${wavenumber}/m`,
      mesh: triangles(coneCavity({ ...CONE, rings: 4 }).tags.length),
      by: 'compiled',
      measured: 100 * measureBaffledReciprocity(wavenumber),
      unit: '%',
      // Velocity is constant by triangle, and there are four to a radius only.
      limit: atMost(0.5),
    })),
    ...KERNELS.map(({ by }): ValidationRow => ({
      quantity: 'short cone, full, halves and quarter',
      mesh: triangles(coneCavity({ ...CONE, rings: 3 }).tags.length),
      by,
      measured: measureBaffledSymmetry(by === 'compiled' ? 'f32' : 'f64'),
      unit: 'share',
      limit: atMost(1e-5),
    })),
  ]
}
