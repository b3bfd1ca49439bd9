import type { BoundaryModel } from '../boundary-model.ts'
import { createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'
import { sixPointRule } from '../quadrature/triangle-rule.ts'
import type { SurfaceState } from './surface-state.ts'

/** A part of a triangle is cut in four while its centre is nearer than this many of its longest edges. */
const CUT_FACTOR = 1.2
/** Parts are not cut below this share of the triangle's size: 20 times in half. */
const SMALLEST_PART = 2 ** -20
/** Points that are gathered before the kernel is evaluated at all of them. */
const CAPACITY = 384

const RULE = sixPointRule()

/** Working space: points gathered from the parts of one triangle. */
export type NearTriangleScratch = {
  count: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly weight: Float64Array
  /** Reference coordinates 0 ≤ v ≤ u ≤ 1 in the whole triangle. */
  readonly u: Float64Array
  readonly v: Float64Array
  readonly values: KernelValues
}

export function createNearTriangleScratch(): NearTriangleScratch {
  const column = () => new Float64Array(CAPACITY)
  return {
    count: 0,
    x: column(),
    y: column(),
    z: column(),
    weight: column(),
    u: column(),
    v: column(),
    values: createKernelValues(CAPACITY),
  }
}

/** Where the field is wanted, and from which triangle. */
export type NearTriangle = {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly triangle: number
}

/**
 * Adds 4π times the share of one triangle in the pressure at a point near it, to `sum` (re, im). The
 * six-point rule on parts that shrink towards the point, so that each part is seen from a distance of about
 * its own size.
 */
export function addNearTriangle(
  model: BoundaryModel,
  state: SurfaceState,
  place: NearTriangle,
  scratch: NearTriangleScratch,
  sum: Float64Array,
): void {
  scratch.count = 0
  const gather = { model, state, place, scratch, sum }
  gatherPart(gather, 0, 0, 1)
  integrateGathered(gather)
}

type Gathering = {
  readonly model: BoundaryModel
  readonly state: SurfaceState
  readonly place: NearTriangle
  readonly scratch: NearTriangleScratch
  readonly sum: Float64Array
}

/**
 * Gathers the part with its first corner at (u, v) and `size` of the triangle's size; a negative size is
 * turned by 180°.
 */
function gatherPart(gathering: Gathering, u: number, v: number, size: number): void {
  if (isFarEnough(gathering, u + (2 / 3) * size, v + size / 3, Math.abs(size))) {
    gatherPoints(gathering, u, v, size)
    return
  }
  const half = size / 2
  gatherPart(gathering, u, v, half)
  gatherPart(gathering, u + half, v, half)
  gatherPart(gathering, u + half, v + half, half)
  gatherPart(gathering, u + size, v + half, -half)
}

function isFarEnough({ model, place }: Gathering, u: number, v: number, size: number): boolean {
  if (size < SMALLEST_PART) return true
  const { geometry } = model.surface
  const dx = coordinateAt(model, place.triangle, 0, u, v) - place.x
  const dy = coordinateAt(model, place.triangle, 1, u, v) - place.y
  const dz = coordinateAt(model, place.triangle, 2, u, v) - place.z
  const reach = CUT_FACTOR * geometry.longestEdges[place.triangle] * size
  return dx * dx + dy * dy + dz * dz >= reach * reach
}

function gatherPoints(gathering: Gathering, u: number, v: number, size: number): void {
  const { model, place, scratch } = gathering
  if (scratch.count + RULE.length > CAPACITY) integrateGathered(gathering)
  const area = model.surface.geometry.areas[place.triangle] * size * size
  for (const point of RULE) {
    const at = scratch.count++
    scratch.u[at] = u + size * point.x
    scratch.v[at] = v + size * point.y
    scratch.x[at] = coordinateAt(model, place.triangle, 0, scratch.u[at], scratch.v[at])
    scratch.y[at] = coordinateAt(model, place.triangle, 1, scratch.u[at], scratch.v[at])
    scratch.z[at] = coordinateAt(model, place.triangle, 2, scratch.u[at], scratch.v[at])
    scratch.weight[at] = area * point.weight
  }
}

/** One coordinate of v₀ + u (v₁ − v₀) + v (v₂ − v₁). */
function coordinateAt(model: BoundaryModel, triangle: number, axis: number, u: number, v: number): number {
  const { vertices, triangles } = model.surface.mesh
  const first = vertices[3 * triangles[3 * triangle] + axis]
  const second = vertices[3 * triangles[3 * triangle + 1] + axis]
  const third = vertices[3 * triangles[3 * triangle + 2] + axis]
  return first + u * (second - first) + v * (third - second)
}

/** Adds slope (d·n) p − G ∂p/∂n of all gathered points to the sum and forgets them. */
function integrateGathered({ model, state, place, scratch, sum }: Gathering): void {
  const { geometry, mesh } = model.surface
  const { values, count } = scratch
  const t = place.triangle
  model.kernels.kernelRow(place.x, place.y, place.z, state.wavenumber, scratch, 0, count, values)
  scratch.count = 0
  const sourceSlope = state.source.slope * state.source.weights[t]
  const height =
    (geometry.centroids[3 * t] - place.x) * geometry.normals[3 * t] +
    (geometry.centroids[3 * t + 1] - place.y) * geometry.normals[3 * t + 1] +
    (geometry.centroids[3 * t + 2] - place.z) * geometry.normals[3 * t + 2]
  const p = state.surfacePressure
  const v0 = 2 * mesh.triangles[3 * t]
  const v1 = 2 * mesh.triangles[3 * t + 1]
  const v2 = 2 * mesh.triangles[3 * t + 2]
  for (let j = 0; j < count; j++) {
    const hat0 = 1 - scratch.u[j]
    const hat1 = scratch.u[j] - scratch.v[j]
    const hat2 = scratch.v[j]
    const re = height * (hat0 * p[v0] + hat1 * p[v1] + hat2 * p[v2])
    const im = height * (hat0 * p[v0 + 1] + hat1 * p[v1 + 1] + hat2 * p[v2 + 1])
    sum[0] += values.slopeRe[j] * re - values.slopeIm[j] * im + sourceSlope * values.greenIm[j]
    sum[1] += values.slopeRe[j] * im + values.slopeIm[j] * re - sourceSlope * values.greenRe[j]
  }
}
