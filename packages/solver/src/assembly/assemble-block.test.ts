import { expect, test } from 'vitest'
import { discretise } from '../discrete-surface.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { octasphere } from '../testing/octasphere.ts'
import { assembleBlock } from './assemble-block.ts'
import type { AssemblyContext } from './assembly-context.ts'
import { createPairRules } from './pair-rules.ts'

const SURFACE = discretise(octasphere(0.1, 2))
const SIZE = SURFACE.mesh.vertices.length / 3

function contextOf(options: { wavenumber: number; coupling: number }): AssemblyContext {
  return {
    surface: SURFACE,
    pairRules: createPairRules(4),
    kernelRow,
    sourceWeights: new Float64Array(SURFACE.geometry.areas.length).fill(1),
    matrix: createComplexMatrix(SIZE, 'f64'),
    rightSide: new Float64Array(2 * SIZE),
    checkpoint: () => {},
    ...options,
  }
}

function assembled(options: { wavenumber: number; coupling: number }): AssemblyContext {
  const context = contextOf(options)
  assembleBlock(context, 0, SIZE)
  return context
}

/** ∫ φ_a by vertex: a third of the area of the triangles around it. */
function hatIntegrals(): Float64Array {
  const integrals = new Float64Array(SIZE)
  SURFACE.mesh.triangles.forEach((v, corner) => {
    integrals[v] += SURFACE.geometry.areas[Math.floor(corner / 3)] / 3
  })
  return integrals
}

function rowSum(plane: Float32Array | Float64Array, row: number): number {
  return [...plane.subarray(row * SIZE, (row + 1) * SIZE)].reduce((sum, value) => sum + value, 0)
}

test.each([{ ranges: [1] }, { ranges: [40] }, { ranges: [7, 8, 30, 65] }])(
  'rows cut at $ranges have the bits of all rows at once',
  ({ ranges }) => {
    const options = { wavenumber: 40, coupling: 0.01 }
    const whole = assembled(options)
    const parts = contextOf(options)
    const cuts = [0, ...ranges, SIZE]

    for (let i = cuts.length - 2; i >= 0; i--) assembleBlock(parts, cuts[i], cuts[i + 1])

    expect(parts.matrix).toEqual(whole.matrix)
    expect(parts.rightSide).toEqual(whole.rightSide)
  },
)

test('only the rows asked for are written', () => {
  const context = contextOf({ wavenumber: 40, coupling: 0.01 })
  context.matrix.re.fill(99)
  context.rightSide.fill(99)

  assembleBlock(context, 3, 5)

  expect(context.matrix.re.indexOf(99)).toBe(0)
  expect([...context.matrix.re.subarray(0, 3 * SIZE)].every((value) => value === 99)).toBe(true)
  expect([...context.matrix.re.subarray(3 * SIZE, 5 * SIZE)].some((value) => value === 99)).toBe(false)
  expect([...context.matrix.re.subarray(5 * SIZE)].every((value) => value === 99)).toBe(true)
  expect([...context.rightSide.subarray(0, 6)].every((value) => value === 99)).toBe(true)
})

// At k = 0 a closed surface has K 1 = −½ and N 1 = 0, so that A 1 = ½ M 1 − K 1 − η N 1 = ∫ φ.
test('a constant pressure closes: the rows of A add up to the integrals of the hats', () => {
  const { matrix } = assembled({ wavenumber: 1e-9, coupling: 0.05 })

  hatIntegrals().forEach((integral, row) => {
    // What is left is the quadrature of K: 0.1 % on this coarse mesh.
    expect(Math.abs(rowSum(matrix.re, row) / integral - 1)).toBeLessThan(2e-3)
    // The curls of the hats of a triangle add up to 0, so N 1 is 0 to rounding.
    expect(Math.abs(rowSum(matrix.im, row))).toBeLessThan(1e-12 * integral)
  })
})

// b = −(S + ηK' + ½η) 1; at k = 0 a sphere has S 1 = a and K' 1 = −½.
test('a uniform source on a sphere gives minus its radius on the right side', () => {
  const { rightSide } = assembled({ wavenumber: 1e-9, coupling: 0.05 })

  hatIntegrals().forEach((integral, row) => {
    // The facets of 128 triangles lie up to 5 % below the sphere, and their mean potential follows.
    expect(Math.abs(rightSide[2 * row] / (-0.1 * integral) - 1)).toBeLessThan(0.06)
    expect(Math.abs(rightSide[2 * row + 1])).toBeLessThan(0.05 * 0.05 * integral)
  })
})

test('without coupling the static operator is real', () => {
  const { matrix } = assembled({ wavenumber: 1e-9, coupling: 0 })

  // e^{ikr} − 1 is some 1e-10 here.
  expect(Math.max(...matrix.im.map(Math.abs))).toBeLessThan(1e-9 * Math.max(...matrix.re.map(Math.abs)))
})

test('a vertex of no triangle gets a row of its own', () => {
  const { mesh } = SURFACE
  const vertices = Float64Array.from([...mesh.vertices, 5, 5, 5])
  const size = SIZE + 1
  const context: AssemblyContext = {
    ...contextOf({ wavenumber: 40, coupling: 0.01 }),
    surface: discretise({ ...mesh, vertices }),
    matrix: createComplexMatrix(size, 'f64'),
    rightSide: new Float64Array(2 * size),
  }

  assembleBlock(context, 0, size)
  expect([...context.matrix.re.subarray(SIZE * size)]).toEqual([...Array(SIZE).fill(0), 1])
})
