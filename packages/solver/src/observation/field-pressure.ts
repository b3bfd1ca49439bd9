import type { BoundaryModel } from '../boundary-model.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { type FoldedPoints, foldPoints } from '../symmetry/fold-points.ts'
import { addNearTriangle, createNearTriangleScratch } from './near-triangle.ts'
import { surfacePressureAt } from './surface-pressure-at.ts'
import type { SurfaceState } from './surface-state.ts'

/**
 * The pressure at any points in the air, p(x) = ∫ (∂G/∂n_y p − G ∂p/∂n) dS: three points by triangle, six on
 * triangles nearer than two of their edges, and smaller and smaller parts of those that are nearer still. On
 * the surface (within a millionth of the body's size) it is the interpolated surface pressure. Where mirror planes make
 * points images of each other, one of them is evaluated.
 *
 * @param pointsM x, y, z triples
 * @returns interleaved re, im by point, Pa
 */
export function fieldPressure(
  model: BoundaryModel,
  state: SurfaceState,
  pointsM: Float64Array,
  checkpoint: Checkpoint,
): Float64Array {
  const folded = foldPoints(pointsM, model.fieldMirrors)
  return unfold(evaluateField(model, state, folded.pointsM, checkpoint), folded)
}

/** The pressures of all points from those of the points that are left when they are folded. */
export function unfold(pressure: Float64Array, { places }: FoldedPoints): Float64Array {
  const all = new Float64Array(2 * places.length)
  places.forEach((place, i) => {
    all[2 * i] = pressure[2 * place]
    all[2 * i + 1] = pressure[2 * place + 1]
  })
  return all
}

/** `fieldPressure` at each point by itself, whatever points are its images. */
export function evaluateField(
  model: BoundaryModel,
  state: SurfaceState,
  pointsM: Float64Array,
  checkpoint: Checkpoint,
): Float64Array {
  const pressure = new Float64Array((2 * pointsM.length) / 3)
  const far = { sum: new Float64Array(2), nearTriangles: new Array<number>() }
  const near = createNearTriangleScratch()
  const sumAt = model.kernels.sumField({
    surface: model.surface,
    kernelRow: model.kernels.kernelRow,
    state,
    quadraturePressure: pressureAtQuadraturePoints(model, state.surfacePressure),
  })
  for (let at = 0; at < pointsM.length; at += 3) {
    checkpoint(at / pointsM.length)
    const x = pointsM[at]
    const y = pointsM[at + 1]
    const z = pointsM[at + 2]
    sumAt(x, y, z, far)
    const onSurface = far.nearTriangles.length > 0 && surfacePressureAt(model, state.surfacePressure, x, y, z)
    if (!onSurface) {
      for (const triangle of far.nearTriangles) {
        addNearTriangle(model, state, { x, y, z, triangle }, near, far.sum)
      }
    }
    pressure[(2 * at) / 3] = onSurface ? onSurface.re : far.sum[0] / (4 * Math.PI)
    pressure[(2 * at) / 3 + 1] = onSurface ? onSurface.im : far.sum[1] / (4 * Math.PI)
  }
  return pressure
}

/** Point q of the rule has 2/3 of corner q and 1/6 of the other two. */
function pressureAtQuadraturePoints(model: BoundaryModel, surfacePressure: Float64Array): Float64Array {
  const { triangles } = model.surface.mesh
  const pressure = new Float64Array(2 * triangles.length)
  for (let first = 0; first < triangles.length; first += 3) {
    for (let part = 0; part < 2; part++) {
      const p0 = surfacePressure[2 * triangles[first] + part]
      const p1 = surfacePressure[2 * triangles[first + 1] + part]
      const p2 = surfacePressure[2 * triangles[first + 2] + part]
      const sixth = (p0 + p1 + p2) / 6
      pressure[2 * first + part] = sixth + 0.5 * p0
      pressure[2 * first + 2 + part] = sixth + 0.5 * p1
      pressure[2 * first + 4 + part] = sixth + 0.5 * p2
    }
  }
  return pressure
}
