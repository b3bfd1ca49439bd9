import { designMeridianModel } from './measure-axisymmetric.ts'
import { compareOnArc, hornModel, solveOnArc, type HornErrors } from './measure-horn-mesh.ts'
import { AIR } from './reference-case.ts'

/** A small round waveguide with edges as long as `scale` says; with 1 the mesh has eight elements by wavelength at 4.2 kHz. */
const waveguide = (scale: number) => ({
  formula_type: 'OSSE',
  L: 30,
  a: 40,
  a0: 15,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.97,
  throat_res: 4 * scale,
  mouth_res: 7 * scale,
  rear_res: 8 * scale,
  wall_thickness: 5,
})

export type FormulationErrors = HornErrors & { readonly frequencyHz: number }

/** Differences between the two formulations on the same design, on an arc at 2 m; the mesh's source area is made up for. */
export function compareFormulations(frequenciesHz: readonly number[], scale = 1) {
  const { model, areaFactor, triangles, edgeMaxM, lackingVolume } = hornModel(waveguide(scale), {
    symmetry: { x: true, y: true },
  })
  const round = designMeridianModel(waveguide(scale), 5)
  const errors = frequenciesHz.map((frequencyHz): FormulationErrors => {
    const reference = solveOnArc(round, frequencyHz)
    return { frequencyHz, ...compareOnArc(solveOnArc(model, frequencyHz), reference, areaFactor) }
  })
  return { triangles, lackingVolume, eightPerWavelengthHz: AIR.soundSpeed / (8 * edgeMaxM), edgeMaxM, errors }
}
