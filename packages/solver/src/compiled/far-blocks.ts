import { FAR_TEST, FAR_TRIAL, LANES } from '@hornbench/solver-kernels'
import type { DiscreteSurface } from '../discrete-surface.ts'

/**
 * Writes the blocks of trial triangles for the far-field kernels, four to a block.
 *
 * @param list which triangles, ascending; what is missing in the last block is a triangle without area at `farAway`
 */
export function writeFarTrials(
  view: DataView,
  at: number,
  surface: DiscreteSurface,
  list: ArrayLike<number>,
  farAway: number,
): void {
  const { geometry, columns } = surface
  for (let i = 0; i < LANES * Math.ceil(list.length / LANES); i++) {
    const block = at + FAR_TRIAL.bytes * Math.floor(i / LANES)
    const lane = i % LANES
    if (i >= list.length) {
      view.setFloat64(block + FAR_TRIAL.centre + 8 * lane, farAway, true)
      continue
    }
    const t = list[i]
    const shape = localShape(surface, t)
    for (let axis = 0; axis < 3; axis++) {
      const normal = geometry.normals[3 * t + axis]
      view.setFloat64(block + FAR_TRIAL.centre + 32 * axis + 8 * lane, shape.centre[axis], true)
      view.setFloat64(block + FAR_TRIAL.normal + 32 * axis + 8 * lane, normal, true)
      view.setFloat32(block + FAR_TRIAL.normalSingle + 16 * axis + 4 * lane, normal, true)
      for (let edge = 0; edge < 2; edge++) {
        const offset = FAR_TRIAL.edges + 48 * edge + 16 * axis + 4 * lane
        view.setFloat32(block + offset, shape.edges[3 * edge + axis], true)
      }
    }
    for (let q = 0; q < 3; q++) {
      const point = block + FAR_TRIAL.points + 64 * q + 4 * lane
      for (let axis = 0; axis < 3; axis++) {
        view.setFloat32(point + 16 * axis, 2 * shape.points[3 * q + axis], true)
      }
      view.setFloat32(point + 48, shape.squares[q], true)
      view.setUint32(block + FAR_TRIAL.columns + 16 * q + 4 * lane, 4 * columns[3 * t + q], true)
    }
    view.setFloat32(block + FAR_TRIAL.area + 4 * lane, geometry.areas[t], true)
    const reach = Math.max(view.getFloat32(block + FAR_TRIAL.reach, true), shape.reach)
    view.setFloat32(block + FAR_TRIAL.reach, reach, true)
  }
}

/** Sets the weights of the trial triangles: areas times a factor each. */
export function writeFarAreas(
  view: DataView,
  at: number,
  list: ArrayLike<number>,
  areaOf: (triangle: number) => number,
): void {
  for (let i = 0; i < list.length; i++) {
    const block = at + FAR_TRIAL.bytes * Math.floor(i / LANES)
    view.setFloat32(block + FAR_TRIAL.area + 4 * (i % LANES), areaOf(list[i]), true)
  }
}

/** Writes the block of one test triangle; `corners` are the byte offsets of its rows in the sums of its tile. */
export function writeFarTest(
  view: DataView,
  at: number,
  surface: DiscreteSurface,
  t: number,
  corners: ArrayLike<number>,
): void {
  const { geometry } = surface
  const shape = localShape(surface, t)
  for (let axis = 0; axis < 3; axis++) {
    const normal = geometry.normals[3 * t + axis]
    view.setFloat64(at + FAR_TEST.centre + 8 * axis, shape.centre[axis], true)
    view.setFloat64(at + FAR_TEST.normal + 8 * axis, normal, true)
    view.setFloat32(at + FAR_TEST.normalSingle + 4 * axis, normal, true)
    for (let edge = 0; edge < 2; edge++) {
      view.setFloat32(at + FAR_TEST.edges + 12 * edge + 4 * axis, shape.edges[3 * edge + axis], true)
    }
    for (let p = 0; p < 3; p++) {
      const point = at + FAR_TEST.points + 32 * p + 4 * axis
      view.setFloat32(point, shape.points[3 * p + axis], true)
      view.setFloat32(point + 12, 2 * shape.points[3 * p + axis], true)
    }
  }
  for (let p = 0; p < 3; p++) {
    view.setFloat32(at + FAR_TEST.points + 32 * p + 24, shape.squares[p], true)
    view.setUint32(at + FAR_TEST.corners + 4 * p, corners[p], true)
  }
  view.setFloat32(at + FAR_TEST.area, geometry.areas[t] / (1296 * Math.PI), true)
  view.setFloat32(at + FAR_TEST.reach, shape.reach, true)
}

/** A triangle seen from its centroid. */
function localShape({ mesh, geometry, points }: DiscreteSurface, t: number) {
  const { vertices, triangles } = mesh
  const coordinates = [points.x, points.y, points.z]
  const centre = [...geometry.centroids.subarray(3 * t, 3 * t + 3)]
  const local: number[] = []
  const edges: number[] = []
  for (let corner = 0; corner < 3; corner++) {
    const next = 3 * triangles[3 * t + ((corner + 1) % 3)]
    const last = 3 * triangles[3 * t + ((corner + 2) % 3)]
    for (let axis = 0; axis < 3; axis++) {
      local.push(coordinates[axis][3 * t + corner] - centre[axis])
      edges.push(vertices[last + axis] - vertices[next + axis])
    }
  }
  const squares = [0, 3, 6].map((at) => local[at] ** 2 + local[at + 1] ** 2 + local[at + 2] ** 2)
  return { centre, points: local, squares, edges, reach: Math.sqrt(Math.max(...squares)) }
}
