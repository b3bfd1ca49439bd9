import { createBoundaryModel, solveFrequency } from '@hornbench/solver'
import { relativeDifference } from './complex-figures.ts'
import { AIR, surfaceOf, type MeshName, type PulsatingSphereCase } from './reference-case.ts'
import { spherePressure } from './sphere-closed-form.ts'

const MESHES: MeshName[] = ['coarse', 'medium', 'fine']
const KA = 2

/**
 * Relative L2 errors of the surface pressure of a sphere that pulsates (0) or oscillates along z (1) at ka =
 * 2, on the three meshes, and the orders of convergence between neighbouring ones.
 */
export function measureConvergence(sphere: PulsatingSphereCase, motion: 0 | 1) {
  const errors = MESHES.map((mesh) => surfaceError(sphere, mesh, motion))
  const lengths = MESHES.map((mesh) => sphere.meshes[mesh].edgeMean)
  const orders = [0, 1].map(
    (i) => Math.log(errors[i] / errors[i + 1]) / Math.log(lengths[i] / lengths[i + 1]),
  )
  return { errors, orders }
}

function surfaceError(sphere: PulsatingSphereCase, mesh: MeshName, motion: 0 | 1): number {
  const surface = surfaceOf(sphere.meshes[mesh])
  const k = KA / sphere.radius
  const { surfacePressure } = solveFrequency(createBoundaryModel(surface), {
    frequencyHz: (k * AIR.soundSpeed) / (2 * Math.PI),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: new Float64Array(0),
    ...(motion === 1 && { sourceAxis: [0, 0, 1] as const }),
  })
  const exact = new Float64Array(surfacePressure.length)
  for (let v = 0; v < exact.length / 2; v++) {
    const pressure = spherePressure(motion, {
      k,
      a: sphere.radius,
      r: sphere.radius,
      cosTheta: surface.vertices[3 * v + 2] / sphere.radius,
      impedance: AIR.density * AIR.soundSpeed,
    })
    exact.set([pressure.re, pressure.im], 2 * v)
  }
  return relativeDifference(surfacePressure, exact)
}
