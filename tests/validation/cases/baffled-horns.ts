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
const PAIR_HZ = [500, 1000, 2000, 3500, 5000]
const THROAT_M = 0.0127
const NAMES = { osse: 'OSSE', cone: 'cone', rosse: 'R-OSSE' } as const
const HORNS = Object.entries(BAFFLED_DESIGNS).map(([key, design]) => ({
  name: NAMES[key as keyof typeof NAMES],
  design,
}))

export const baffledHorns: ValidationCase = {
  id: 'baffled-horns',
  title: 'Horns in an infinite baffle',
  formula:
    'Round waveguides with six elements by wavelength at each frequency against themselves with elements of 1.2 mm, levels at 2 m from 0° to 85°; and power at the source against power in front, by apparent power. By triangles against the meridian, where there are eight elements by wavelength, with the area of the source made up for; and the laws of above for a cone of 30 to 50 mm radius and 60 mm length.',
  run: ({ quick }) => {
    const horns = HORNS.slice(0, quick ? 1 : undefined).map(({ name, design }) => ({
      name,
      errors: measureBaffledConvergence(design, quick ? [2000] : FREQUENCIES_HZ),
      power: measureBaffledPower(baffledDesignModel(design, 12), 2000, THROAT_M),
    }))
    const pairs = pairsOf(quick)
    return {
      rows: [
        ...pairs.flatMap(pairRows),
        ...(quick ? [] : lawRows()),
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
        ...pairs
          .filter(({ by }) => by === 'compiled')
          .map(({ name, triangles, errors }) => ({
            title: `${name}, ${triangles} triangles against its meridian:`,
            header: ['Hz', 'on axis, dB', 'to 60°, dB', 'to 85°, dB', 'impedance, %'],
            rows: errors.map((error) => [
              String(error.frequencyHz),
              error.onAxisDb.toFixed(3),
              error.to60Db.toFixed(3),
              error.worstDb.toFixed(3),
              (100 * error.impedance).toFixed(2),
            ]),
          })),
        {
          title: 'Meridians by frequency, on axis / to 85°, dB:',
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

type Pair = { readonly name: string; readonly by: ValidationRow['by'] } & ReturnType<
  typeof compareBaffledFormulations
>

/** Each horn by triangles and by its meridian; the reference kernels for one of them at some frequencies. */
function pairsOf(quick: boolean): Pair[] {
  if (quick) return []
  const compiled = HORNS.map(({ name, design }) => ({
    name,
    by: 'compiled' as const,
    ...compareBaffledFormulations({ ...design, throat_res: 3, mouth_res: name === 'OSSE' ? 7 : 4 }, PAIR_HZ),
  }))
  const coarse = { ...BAFFLED_DESIGNS.cone, throat_res: 5, mouth_res: 7 }
  const reference = compareBaffledFormulations(coarse, [500, 2000], { precision: 'f64' })
  return [...compiled, { name: 'cone', by: 'TypeScript', ...reference }]
}

/** The worst of the frequencies that have eight elements by wavelength. */
function pairRows({ name, by, triangles, edgeMaxM, errors }: Pair): ValidationRow[] {
  const resolved = errors.filter(({ frequencyHz }) => frequencyHz <= AIR.soundSpeed / (8 * edgeMaxM))
  const highestHz = Math.max(...resolved.map(({ frequencyHz }) => frequencyHz))
  const at = {
    mesh: `${triangles} triangles`,
    by,
    perWavelength: AIR.soundSpeed / (highestHz * edgeMaxM),
  }
  const where = `${name} by triangles against its meridian, to ${highestHz} Hz`
  return [
    {
      ...at,
      quantity: `${where}, levels to 60°`,
      measured: Math.max(...resolved.map(({ to60Db }) => to60Db)),
      unit: 'dB',
      limit: atMost(0.1),
    },
    {
      ...at,
      quantity: `${where}, impedance`,
      measured: 100 * Math.max(...resolved.map(({ impedance }) => impedance)),
      unit: '%',
      limit: atMost(1),
    },
  ]
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
