import { createBaffledModel, solveBaffled, solveMeridian, sourceArea } from '@hornbench/solver'
import { buildBaffledCavity, parseDesign } from '@hornbench/waveguide'
import { levelDb, relativeError } from './complex-figures.ts'
import { BAFFLED_DESIGNS, baffledDesignModel } from './measure-baffled-meridian.ts'
import { AIR } from './reference-case.ts'

/** Lengths of edges at throat and mouth, mm. */
export type BaffledMesh = { readonly throatMm: number; readonly mouthMm: number }

/**
 * How a round design in a baffle by triangles differs from the same on its outline: on axis and to 60° at 2 m, in dB after
 * correction for the area of the faceted source, and in impedance. Two formulations with nothing in common but the equations.
 */
export function compareBaffledFormulations(
  name: keyof typeof BAFFLED_DESIGNS,
  { throatMm, mouthMm }: BaffledMesh,
  frequenciesHz: readonly number[],
) {
  const parameters = BAFFLED_DESIGNS[name]
  const { surface, mouthPlaneZMm, symmetry, nominalSourceAreaMm2 } = buildBaffledCavity(
    parseDesign({ ...parameters, throat_res: throatMm, mouth_res: mouthMm }),
  )
  const mesh = { ...surface, vertices: surface.vertices.map((mm) => mm / 1000) }
  const model = createBaffledModel(mesh, { symmetry })
  const outline = baffledDesignModel(parameters, 1.5)
  const correctionDb = 20 * Math.log10((nominalSourceAreaMm2 * 1e-6) / sourceArea(model.cavity))
  const longestM = model.cavity.surface.geometry.longestEdges.reduce((most, edge) => Math.max(most, edge), 0)
  const angles = Array.from({ length: 13 }, (_, i) => (i * Math.PI) / 36)
  const pointsM = Float64Array.from(
    angles.flatMap((angle) => [2 * Math.sin(angle), 0, mouthPlaneZMm / 1000 + 2 * Math.cos(angle)]),
  )
  return frequenciesHz.map((frequencyHz) => {
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM }
    const [found, expected] = [solveBaffled(model, request), solveMeridian(outline, request)]
    const differencesDb = angles.map((_, i) =>
      Math.abs(levelDb(found.pressure, i) + correctionDb - levelDb(expected.pressure, i)),
    )
    return {
      frequencyHz,
      triangles: mesh.tags.length,
      elementsByWavelength: AIR.soundSpeed / frequencyHz / longestM,
      onAxisDb: differencesDb[0],
      worstDb: Math.max(...differencesDb),
      impedance: relativeError(found.impedance, expected.impedance),
    }
  })
}
