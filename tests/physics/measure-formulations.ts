import { createBoundaryModel, solveFrequency, solveMeridian, sourceArea } from '@hornbench/solver'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { levelDb, relativeError } from './complex-figures.ts'
import { arcPoints, designMeridianModel } from './measure-axisymmetric.ts'
import { AIR } from './reference-case.ts'

/** A small round waveguide with a mesh that has eight elements by wavelength at 5 kHz. */
const WAVEGUIDE = {
  formula_type: 'OSSE',
  L: 30,
  a: 40,
  a0: 15,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.97,
  throat_res: 4,
  mouth_res: 7,
  rear_res: 8,
  wall_thickness: 5,
}

/** Differences between the two formulations on the same design, from 0° to 60°; the mesh's source area is made up for. */
export function compareFormulations(frequenciesHz: readonly number[]) {
  const { surface, nominalSourceAreaMm2 } = buildHornSurface(parseDesign(WAVEGUIDE))
  const flat = createBoundaryModel({ ...surface, vertices: surface.vertices.map((mm) => mm / 1000) })
  const round = designMeridianModel(WAVEGUIDE, 5)
  const correctionDb = 20 * Math.log10((nominalSourceAreaMm2 * 1e-6) / sourceArea(flat))
  const pointsM = arcPoints([0, 15, 30, 45, 60], 2)
  return frequenciesHz.map((frequencyHz) => {
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM }
    const [a, b] = [solveMeridian(round, request), solveFrequency(flat, request)]
    const differencesDb = [0, 1, 2, 3, 4].map((i) =>
      Math.abs(levelDb(b.pressure, i) + correctionDb - levelDb(a.pressure, i)),
    )
    return {
      frequencyHz,
      onAxisDb: differencesDb[0],
      worstDb: Math.max(...differencesDb),
      impedance: relativeError(b.impedance, a.impedance),
    }
  })
}
