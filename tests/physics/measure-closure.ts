import { createBoundaryModel, type BoundaryModelOptions } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

type Vector = readonly [number, number, number]

/**
 * On a closed surface Σ K0 = −½ and Σ N0 = 0 in each row, whatever its shape: the pressure of a constant is no sound. Largest
 * departures, for a collocation point in the middle of each triangle, by closed forms; N by the sum of the sizes of its terms.
 */
export function measureClosedForms({ vertices, triangles }: TriangleSurface): { k: number; n: number } {
  const corner = (index: number): Vector => {
    const v = 3 * triangles[index]
    return [vertices[v], vertices[v + 1], vertices[v + 2]]
  }
  const count = triangles.length / 3
  const cornersOf = (t: number) => [corner(3 * t), corner(3 * t + 1), corner(3 * t + 2)] as const
  let worst = { k: 0, n: 0 }
  for (let t = 0; t < count; t++) {
    const own = cornersOf(t)
    const x = scaled(added(added(own[0], own[1]), own[2]), 1 / 3)
    const normal = cross(minus(own[1], own[0]), minus(own[2], own[0]))
    const unit = scaled(normal, 1 / length(normal))
    let angle = 0
    let slope = 0
    let size = 0
    for (let other = 0; other < count; other++) {
      const corners = cornersOf(other)
      if (other !== t) angle += solidAngle(corners, x)
      const term = dot(solidAngleSlope(corners, x), unit)
      slope += term
      size += Math.abs(term)
    }
    worst = {
      k: Math.max(worst.k, Math.abs(angle / (4 * Math.PI) + 0.5)),
      n: Math.max(worst.n, Math.abs(slope) / size),
    }
  }
  return worst
}

/**
 * The same of the rows that the solver assembles, by quadrature, at k = 0: |A·1 − m| by m for the plain equation, with m the
 * integral of the row's hat, and |N·1| by the sum of the sizes of the entries.
 */
export function measureAssembledClosure(mesh: TriangleSurface, options: BoundaryModelOptions) {
  const model = createBoundaryModel(mesh, options)
  const { size, re, im } = model.matrix
  const assembled = (coupling: number) => {
    model.kernels.assembleBlock(
      {
        surface: model.surface,
        pairRules: model.pairRules,
        kernelRow: model.kernels.kernelRow,
        wavenumber: 0,
        coupling,
        sourceWeights: new Float64Array(mesh.tags.length),
        matrix: model.matrix,
        rightSide: new Float64Array(2 * size),
        checkpoint: () => {},
      },
      0,
      size,
    )
  }
  const hats = new Float64Array(size)
  mesh.triangles.forEach((v, index) => {
    hats[v] += model.surface.geometry.areas[Math.floor(index / 3)] / 3
  })
  assembled(0)
  const k = Math.max(...rowSums(re, size).map(({ sum }, row) => Math.abs(sum / hats[row] - 1)))
  // At k = 0 everything is real but what the coupling multiplies.
  assembled(1)
  const n = Math.max(...rowSums(im, size).map(({ sum, sizes }) => Math.abs(sum) / sizes))
  return { k, n }
}

function rowSums(entries: Float32Array | Float64Array, size: number): { sum: number; sizes: number }[] {
  return Array.from({ length: size }, (_, row) => {
    let sum = 0
    let sizes = 0
    for (let column = 0; column < size; column++) {
      sum += entries[row * size + column]
      sizes += Math.abs(entries[row * size + column])
    }
    return { sum, sizes }
  })
}

/** Signed solid angle of a triangle, negative seen from its back (Van Oosterom and Strackee 1983). */
function solidAngle(corners: readonly [Vector, Vector, Vector], x: Vector): number {
  const [a, b, c] = [minus(corners[0], x), minus(corners[1], x), minus(corners[2], x)]
  const [la, lb, lc] = [length(a), length(b), length(c)]
  return -2 * Math.atan2(dot(a, cross(b, c)), la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb)
}

/** ∇ₓ of the solid angle: a sum over the edges (the field of a current around the triangle, by Biot and Savart). */
function solidAngleSlope(corners: readonly [Vector, Vector, Vector], x: Vector): Vector {
  let slope: Vector = [0, 0, 0]
  for (let e = 0; e < 3; e++) {
    const [start, end] = [minus(corners[e], x), minus(corners[(e + 1) % 3], x)]
    const edge = minus(end, start)
    const along = scaled(edge, 1 / length(edge))
    const across = cross(along, start)
    const square = dot(across, across)
    // On the extension of an edge the limit is 0.
    if (square < 1e-16 * dot(start, start)) continue
    const weight = (dot(end, along) / length(end) - dot(start, along) / length(start)) / square
    slope = added(slope, scaled(across, weight))
  }
  return slope
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const length = (a: Vector) => Math.sqrt(dot(a, a))
const added = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const scaled = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
