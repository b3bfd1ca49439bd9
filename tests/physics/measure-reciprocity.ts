import {
  createBoundaryModel,
  solveFrequency,
  type BoundaryModel,
  type BoundaryModelOptions,
} from '@hornbench/solver'
import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { relativeError } from './complex-figures.ts'
import { AIR, surfaceOf, type SphericalCapCase } from './reference-case.ts'

/**
 * The difference that it makes to exchange source and receiver, ∫₂ p₁ v₂ dA against ∫₁ p₂ v₁ dA: between the
 * cap and a patch on the side of the sphere, at six elements by wavelength along the longest edge.
 */
export function measureReciprocity(cap: SphericalCapCase, options?: BoundaryModelOptions): number {
  const mesh = cap.meshes.medium
  const surface = surfaceOf(mesh)
  const other = withSource(surface, (x, _y, z) => x > 0.06 && z > -0.05 && z < 0.03)
  const frequencyHz = AIR.soundSpeed / (6 * mesh.edgeMax)
  const heard = (emitter: TriangleSurface, receiver: TriangleSurface) =>
    pressureOver(createBoundaryModel(emitter, options), receiver, frequencyHz)
  return relativeError(heard(surface, other), heard(other, surface))
}

function withSource(
  surface: TriangleSurface,
  isSource: (x: number, y: number, z: number) => boolean,
): TriangleSurface {
  const { vertices, triangles } = surface
  const centre = (t: number, axis: number) =>
    [0, 1, 2].reduce((sum, corner) => sum + vertices[3 * triangles[3 * t + corner] + axis] / 3, 0)
  const tags = surface.tags.map((_, t) =>
    isSource(centre(t, 0), centre(t, 1), centre(t, 2)) ? SURFACE_TAG.source : SURFACE_TAG.wall,
  )
  return { ...surface, tags }
}

/** ∫ p dA over the source of `receiver` while the source of `emitter` moves with 1 m/s, Pa·m². */
function pressureOver(emitter: BoundaryModel, receiver: TriangleSurface, frequencyHz: number) {
  const { surfacePressure } = solveFrequency(emitter, {
    frequencyHz,
    medium: AIR,
    sourceVelocity: 1,
    pointsM: new Float64Array(0),
  })
  const { surface } = createBoundaryModel(receiver)
  const total = { re: 0, im: 0 }
  for (const t of surface.sourceTriangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      const vertex = surface.mesh.triangles[corner]
      total.re += (surface.geometry.areas[t] / 3) * surfacePressure[2 * vertex]
      total.im += (surface.geometry.areas[t] / 3) * surfacePressure[2 * vertex + 1]
    }
  }
  return total
}
