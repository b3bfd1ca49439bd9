import { add, dot, scale, vectorAt, type Vector3 } from '../geometry/vector3.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'
import { sixPointRule } from '../quadrature/triangle-rule.ts'
import type { Aperture } from './aperture.ts'

/** A part of a triangle is cut in four while its centre is nearer than this many of its longest edges. */
const CUT_FACTOR = 1.2
/** Parts are not cut below this share of the triangle's size; what a part of this size around a point errs is a tenth of it. */
const SMALLEST_PART = 2 ** -12

const RULE = sixPointRule()

/** Working space: the points of one part. */
type NearSlopeScratch = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly weight: Float64Array
  readonly values: KernelValues
}

export function createNearSlopeScratch(): NearSlopeScratch {
  const column = () => new Float64Array(RULE.length)
  return { x: column(), y: column(), z: column(), weight: column(), values: createKernelValues(RULE.length) }
}

type Radiation = {
  readonly aperture: Aperture
  /** ∂p/∂n by vertex of the aperture, interleaved. */
  readonly apertureSlope: Float64Array
  readonly wavenumber: number
}

/** Adds 4π ∫ G ∂p/∂n of triangle t at a point near it: the six-point rule on parts that shrink towards the point. */
export function addNearSlope(
  radiation: Radiation,
  t: number,
  point: Vector3,
  scratch: NearSlopeScratch,
  sum: { re: number; im: number },
): void {
  const { mesh, geometry, places } = radiation.aperture
  const corners = [...mesh.triangles.subarray(3 * t, 3 * t + 3)]
  const [first, second, third] = corners.map((v) => vectorAt(mesh.vertices, v))
  const place = (u: number, v: number): Vector3 =>
    add(first, add(scale(minus(second, first), u), scale(minus(third, second), v)))
  const slopes = corners.map((v) => places[v])
  const addPart = (u: number, v: number, size: number): void => {
    const away = minus(place(u + (2 / 3) * size, v + size / 3), point)
    const reach = CUT_FACTOR * geometry.longestEdges[t] * Math.abs(size)
    if (Math.abs(size) >= SMALLEST_PART && dot(away, away) < reach * reach) {
      const half = size / 2
      addPart(u, v, half)
      addPart(u + half, v, half)
      addPart(u + half, v + half, half)
      // The middle part is turned by 180°.
      addPart(u + size, v + half, -half)
      return
    }
    RULE.forEach((node, j) => {
      const [x, y, z] = place(u + size * node.x, v + size * node.y)
      scratch.x[j] = x
      scratch.y[j] = y
      scratch.z[j] = z
      scratch.weight[j] = geometry.areas[t] * size * size * node.weight
    })
    kernelRow(...point, radiation.wavenumber, scratch, 0, RULE.length, scratch.values)
    RULE.forEach((node, j) => {
      const x = u + size * node.x
      const y = v + size * node.y
      const hats = [1 - x, x - y, y]
      const { greenRe, greenIm } = scratch.values
      slopes.forEach((at, corner) => {
        const re = hats[corner] * radiation.apertureSlope[2 * at]
        const im = hats[corner] * radiation.apertureSlope[2 * at + 1]
        sum.re += greenRe[j] * re - greenIm[j] * im
        sum.im += greenRe[j] * im + greenIm[j] * re
      })
    })
  }
  addPart(0, 0, 1)
}

function minus(a: Vector3, b: Vector3): Vector3 {
  return add(a, scale(b, -1))
}
