import { designMeridianModel, measureMeridianPower } from '../../physics/measure-axisymmetric.ts'
import { ROSSE_90 } from '../../physics/measure-meridian-convergence.ts'
import { measurePowerBalance } from '../../physics/measure-power-balance.ts'
import { AIR, modelOf, readHorn } from '../../physics/reference-case.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

export const energy: ValidationCase = {
  id: 'energy',
  title: 'Energy',
  formula:
    'The power ½ Re ∫ p v* dA that leaves the source arrives on a sphere of 50 m. The difference by the apparent power ½ |∫ p v* dA|: at low frequency the real part is a small difference within the impedance.',
  run: ({ quick }) => {
    const { geometry } = readHorn()
    const flat = (quick ? KERNELS.slice(1) : KERNELS).flatMap(({ by, options }): ValidationRow[] => {
      const model = modelOf(geometry, options)
      return (quick ? [1000] : [500, 1000, 2000, 4000]).map((frequencyHz) => ({
        quantity: `OSSE horn with a 6 mm shell, ${frequencyHz} Hz`,
        mesh: trianglesOf(geometry),
        by,
        perWavelength: AIR.soundSpeed / (frequencyHz * geometry.edgeMax),
        measured: measurePowerBalance(model, frequencyHz),
        unit: 'share',
        limit: atMost(5e-3),
      }))
    })
    const round = designMeridianModel(ROSSE_90, 3)
    const elements = `${round.geometry.elements} elements`
    return {
      rows: [
        ...flat,
        ...(quick ? [1000] : [200, 500, 2000, 8000, 16_000]).map((frequencyHz): ValidationRow => ({
          quantity: `R-OSSE horn with a 6 mm shell, ${frequencyHz} Hz`,
          mesh: elements,
          by: 'axisymmetric',
          perWavelength: AIR.soundSpeed / (frequencyHz * 0.003),
          measured: measureMeridianPower(round, frequencyHz, 0.0127),
          unit: 'share',
          limit: atMost(5e-3),
        })),
      ],
    }
  },
}
