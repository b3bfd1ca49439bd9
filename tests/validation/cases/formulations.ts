import { compareFormulations } from '../../physics/measure-formulations.ts'
import { AIR } from '../../physics/reference-case.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

const FREQUENCIES_HZ = [500, 1000, 1500, 2000, 2500, 3000, 3500, 4200, 5000, 6500, 8000]
/** Edges by those of the coarsest mesh. */
const SCALES = [1, 0.7, 0.4]
const PER_WAVELENGTH = 8

export const formulations: ValidationCase = {
  id: 'formulations',
  title: 'Triangles against the meridian',
  formula:
    'A small OSSE waveguide (30 mm long, 5 mm shell) by both formulations: levels at 2 m from 0° to 60°, with the area of the source made up for. Rows are the worst of the frequencies that have eight elements by wavelength; compiled kernels by the quarter between two planes.',
  run: ({ quick }) => {
    const meshes = (quick ? [1] : SCALES).map((scale) =>
      compareFormulations(quick ? [500, 3500] : FREQUENCIES_HZ, scale),
    )
    return {
      rows: meshes.map(({ triangles, edgeMaxM, eightPerWavelengthHz, errors }): ValidationRow => {
        const fine = errors.filter(({ frequencyHz }) => frequencyHz <= eightPerWavelengthHz)
        const highest = Math.max(...fine.map(({ frequencyHz }) => frequencyHz))
        return {
          quantity: `worst level to 60°, 500 Hz to ${highest} Hz`,
          mesh: `${triangles} triangles`,
          by: 'compiled',
          perWavelength: Math.max(PER_WAVELENGTH, AIR.soundSpeed / (highest * edgeMaxM)),
          measured: Math.max(...fine.map(({ to60Db }) => to60Db)),
          unit: 'dB',
          limit: atMost(0.1),
        }
      }),
      remarks: [
        `What differs is the body and not the solution: flat facets leave out a part of the shell. These meshes lack ${meshes
          .map(({ lackingVolume }) => (100 * lackingVolume).toFixed(1))
          .join(', ')} % of the volume.`,
      ],
      plots: [
        {
          name: 'formulations',
          description: 'Worst difference of levels to 60° over frequency for three meshes.',
          svg: drawPlot({
            title: 'Triangles against the meridian: worst difference to 60°',
            x: { label: 'frequency, Hz', scale: 'log' },
            y: { label: 'difference, dB', scale: 'log' },
            limits: [{ value: 0.1, label: 'tolerance, 0.1 dB' }],
            series: meshes.map(({ triangles, errors }) => ({
              name: `${triangles} triangles`,
              points: errors.map(({ frequencyHz, to60Db }) => [frequencyHz, to60Db] as const),
            })),
          }),
        },
      ],
      tables: [
        {
          title: 'By frequency: on axis, dB / to 60°, dB / impedance, %:',
          header: ['Hz', ...meshes.map(({ triangles }) => `${triangles} triangles`)],
          rows: (meshes[0]?.errors ?? []).map(({ frequencyHz }, i) => [
            String(frequencyHz),
            ...meshes.map(({ errors }) =>
              [
                errors[i].onAxisDb.toFixed(3),
                errors[i].to60Db.toFixed(3),
                (100 * errors[i].impedance).toFixed(2),
              ].join(' / '),
            ),
          ]),
        },
      ],
    }
  },
}
