import { FIELD_GROUP } from '@hornbench/solver-kernels'
import { FIELD_NEAR_FACTOR, type FieldSource, type FieldSum } from '../observation/field-sum.ts'
import type { KernelBench } from './kernel-bench.ts'

/** `sumField` by the compiled kernel, in double precision. */
export function createCompiledFieldSum(bench: KernelBench): FieldSum {
  const { kernels, addresses, view, surface } = bench
  const groups = Math.ceil(surface.geometry.areas.length / 2)
  return (source) => {
    writeGroups(bench, source)
    const { wavenumber } = source.state
    return (x, y, z, { sum, nearTriangles }) => {
      const { fieldGroups, fieldNear, space, fieldSum } = addresses
      const count = kernels.sumField(x, y, z, wavenumber, fieldGroups, groups, fieldNear, space, fieldSum)
      nearTriangles.length = 0
      for (let i = 0; i < count; i++) nearTriangles.push(view.getUint32(fieldNear + 4 * i, true))
      sum[0] = view.getFloat64(fieldSum, true)
      sum[1] = view.getFloat64(fieldSum + 8, true)
    }
  }
}

function writeGroups({ view, addresses }: KernelBench, source: FieldSource): void {
  const { geometry } = source.surface
  const count = geometry.areas.length
  for (let t = 0; t < count; t++) {
    const at = addresses.fieldGroups + FIELD_GROUP.bytes * Math.floor(t / 2) + 8 * (t % 2)
    writeTriangle(view, at, source, t)
  }
  // An odd last group has a second triangle far away that gives nothing.
  if (count % 2 === 0) return
  const last = addresses.fieldGroups + FIELD_GROUP.bytes * Math.floor(count / 2) + 8
  for (let at = 0; at < FIELD_GROUP.bytes; at += 16) view.setFloat64(last + at, 0, true)
  view.setFloat64(last + FIELD_GROUP.centre, Number.MAX_SAFE_INTEGER, true)
  for (let q = 0; q < 3; q++) {
    view.setFloat64(last + FIELD_GROUP.points + 80 * q, Number.MAX_SAFE_INTEGER, true)
  }
}

/** Writes one lane of a group, `at` already at the lane. */
function writeTriangle(
  view: DataView,
  at: number,
  { surface, state, quadraturePressure }: FieldSource,
  t: number,
): void {
  const { geometry, points } = surface
  const third = geometry.areas[t] / 3
  const coordinates = [points.x, points.y, points.z]
  for (let axis = 0; axis < 3; axis++) {
    view.setFloat64(at + FIELD_GROUP.centre + 16 * axis, geometry.centroids[3 * t + axis], true)
    view.setFloat64(at + FIELD_GROUP.normal + 16 * axis, geometry.normals[3 * t + axis], true)
    for (let q = 0; q < 3; q++) {
      const point = at + FIELD_GROUP.points + 80 * q
      view.setFloat64(point + 16 * axis, coordinates[axis][3 * t + q], true)
    }
  }
  view.setFloat64(at + FIELD_GROUP.reach, (FIELD_NEAR_FACTOR * geometry.longestEdges[t]) ** 2, true)
  view.setFloat64(at + FIELD_GROUP.slope, third * state.source.slope * state.source.weights[t], true)
  for (let q = 0; q < 3; q++) {
    const point = at + FIELD_GROUP.points + 80 * q
    view.setFloat64(point + 48, third * quadraturePressure[2 * (3 * t + q)], true)
    view.setFloat64(point + 64, third * quadraturePressure[2 * (3 * t + q) + 1], true)
  }
}
