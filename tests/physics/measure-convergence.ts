import type { BoundaryModelOptions } from '@hornbench/solver'
import { measureSphere } from './measure-sphere.ts'
import type { MeshName, PulsatingSphereCase } from './reference-case.ts'

const MESHES: MeshName[] = ['coarse', 'medium', 'fine']
const KA = 2

/**
 * Relative L2 errors of the surface pressure of a sphere that pulsates (0) or oscillates along z (1) at ka =
 * 2, on the three meshes, and the orders of convergence between neighbouring ones.
 */
export function measureConvergence(
  sphere: PulsatingSphereCase,
  motion: 0 | 1,
  options?: BoundaryModelOptions,
) {
  const request = { motion, ka: KA, ...(options && { options }) }
  const errors = MESHES.map((mesh) => measureSphere(sphere.meshes[mesh], request).surface)
  const lengths = MESHES.map((mesh) => sphere.meshes[mesh].edgeMean)
  const orders = [0, 1].map(
    (i) => Math.log(errors[i] / errors[i + 1]) / Math.log(lengths[i] / lengths[i + 1]),
  )
  return { errors, orders }
}
