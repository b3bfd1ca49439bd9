import { expect, test } from 'vitest'
import { discretise } from '../discrete-surface.ts'
import type { Vector3 } from '../geometry/vector3.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { assembleBlock } from './assemble-block.ts'
import { createPairRules } from './pair-rules.ts'

const K = 30
const BETA = 0.02

/** Two triangles five edges apart: all of their coupling is far field. */
const TEST: [Vector3, Vector3, Vector3] = [
  [0, 0, 0],
  [0.02, 0, 0.002],
  [0.005, 0.018, 0],
]
const TRIAL: [Vector3, Vector3, Vector3] = [
  [0.1, 0.03, 0.04],
  [0.11, 0.05, 0.04],
  [0.09, 0.04, 0.06],
]

const SURFACE = discretise(surfaceFromTriangles([TEST, TRIAL]))

function assembled() {
  const matrix = createComplexMatrix(6, 'f64')
  const rightSide = new Float64Array(12)
  const context = {
    surface: SURFACE,
    pairRules: createPairRules(3),
    kernelRow,
    wavenumber: K,
    coupling: BETA,
    sourceWeights: Float64Array.of(0, 0.7),
    matrix,
    rightSide,
    checkpoint: () => {},
  }
  assembleBlock(context, 0, 3)
  return { matrix, rightSide }
}

/** Sums f over the nine pairs of points of the three-point rule, with its weights. */
function sumPairs(f: (p: number, q: number, kernels: Kernels) => { re: number; im: number }) {
  const total = { re: 0, im: 0 }
  const { x, y, z, weight } = SURFACE.points
  for (let p = 0; p < 3; p++) {
    for (let q = 3; q < 6; q++) {
      const d: Vector3 = [x[q] - x[p], y[q] - y[p], z[q] - z[p]]
      const value = f(p, q - 3, kernelsAt(d))
      total.re += weight[p] * weight[q] * value.re
      total.im += weight[p] * weight[q] * value.im
    }
  }
  return total
}

type Kernels = Record<'g' | 'k' | 'kPrime', { re: number; im: number }>

/** G, ∂G/∂n_y and ∂G/∂n_x as the textbook writes them. */
function kernelsAt(d: Vector3): Kernels {
  const r = Math.hypot(...d)
  const [cos, sin] = [Math.cos(K * r) / (4 * Math.PI * r), Math.sin(K * r) / (4 * Math.PI * r)]
  const slope = { re: (-cos - K * r * sin) / r ** 2, im: (K * r * cos - sin) / r ** 2 }
  const { normals } = SURFACE.geometry
  const along = (t: number) => d[0] * normals[3 * t] + d[1] * normals[3 * t + 1] + d[2] * normals[3 * t + 2]
  return {
    g: { re: cos, im: sin },
    k: { re: slope.re * along(1), im: slope.im * along(1) },
    kPrime: { re: -slope.re * along(0), im: -slope.im * along(0) },
  }
}

const hat = (corner: number, point: number) => (corner === point ? 2 / 3 : 1 / 6)

function triangleDot(values: Float64Array, first: number, second: number): number {
  return [0, 1, 2].reduce((sum, axis) => sum + values[first + axis] * values[second + axis], 0)
}

test('far entries of A are −K − ηN by the textbook', () => {
  const { matrix } = assembled()
  const { normals, hatCurls } = SURFACE.geometry

  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      const curls = triangleDot(hatCurls, 3 * a, 9 + 3 * b)
      const expected = sumPairs((p, q, { g, k }) => {
        const hats = hat(a, p) * hat(b, q)
        // −η N = η (curl·curl G − k² n·n G φφ) with η = iβ.
        const n = BETA * (curls - K ** 2 * triangleDot(normals, 0, 3) * hats)
        return { re: -hats * k.re - n * g.im, im: -hats * k.im + n * g.re }
      })
      // Another order of the same sums; entries are around 1e-7.
      expect(matrix.re[6 * a + 3 + b]).toBeCloseTo(expected.re, 20)
      expect(matrix.im[6 * a + 3 + b]).toBeCloseTo(expected.im, 20)
    }
  }
})

test("far entries of b are −(S + ηK') by the textbook, times the source weight", () => {
  const { rightSide } = assembled()

  for (let a = 0; a < 3; a++) {
    const expected = sumPairs((p, _q, { g, kPrime }) => ({
      re: -0.7 * hat(a, p) * (g.re - BETA * kPrime.im),
      im: -0.7 * hat(a, p) * (g.im + BETA * kPrime.re),
    }))
    expect(rightSide[2 * a]).toBeCloseTo(expected.re, 20)
    expect(rightSide[2 * a + 1]).toBeCloseTo(expected.im, 20)
  }
})
