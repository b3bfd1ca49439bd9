import { expect, test } from 'vitest'
import { assembleBlock } from '../assembly/assemble-block.ts'
import type { AssemblyContext } from '../assembly/assembly-context.ts'
import { createBoundaryModel, type BoundaryModel } from '../boundary-model.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { octasphere } from '../testing/octasphere.ts'
import { randomTriangles } from '../testing/random-triangles.ts'
import type { TriangleSurface } from '@hornbench/surface-mesh'

type Numbers = { readonly wavenumber: number; readonly coupling: number }

function contextOf(model: BoundaryModel, numbers: Numbers): AssemblyContext {
  const random = seededRandom(5)
  return {
    surface: model.surface,
    pairRules: model.pairRules,
    kernelRow: model.kernels.kernelRow,
    sourceWeights: Float64Array.from(model.surface.geometry.areas, () => random()),
    matrix: model.matrix,
    rightSide: new Float64Array(2 * model.matrix.size),
    checkpoint: () => {},
    ...numbers,
  }
}

function assembled(model: BoundaryModel, numbers: Numbers): AssemblyContext {
  const context = contextOf(model, numbers)
  model.kernels.assembleBlock(context, 0, model.matrix.size)
  return context
}

/** The same equations by the compiled kernels and by the reference in double precision. */
function both(mesh: TriangleSurface, numbers: Numbers) {
  const model = createBoundaryModel(mesh)
  expect(model.isCompiled).toBe(true)
  return {
    surface: model.surface,
    compiled: assembled(model, numbers),
    reference: assembled(createBoundaryModel(mesh, { precision: 'f64' }), numbers),
  }
}

/** Largest difference and largest size of complex numbers at the given places. */
function compare(
  found: { re: ArrayLike<number>; im: ArrayLike<number> },
  expected: { re: ArrayLike<number>; im: ArrayLike<number> },
  places: readonly number[],
) {
  const sizes = places.map((at) => Math.hypot(expected.re[at], expected.im[at]))
  const differences = places.map((at) =>
    Math.hypot(found.re[at] - expected.re[at], found.im[at] - expected.im[at]),
  )
  return { difference: Math.max(...differences), size: Math.max(...sizes) }
}

/** Real and imaginary parts of an interleaved vector. */
function parts(x: Float64Array) {
  return { re: x.filter((_, i) => i % 2 === 0), im: x.filter((_, i) => i % 2 === 1) }
}

const WAVENUMBERS = [1e-9, 0.5, 5, 30, 90, 200, 370]

// The bound of single precision: 2e-6 for the arithmetic and a share of it by 30 rad of phase. Triangles are loose, so
// that each 3 × 3 block of the matrix is one pair of triangles.
test.each(WAVENUMBERS)(
  'each pair of random triangles couples as in the reference at %d rad/m',
  (wavenumber) => {
    const mesh = randomTriangles(61, { edge: 0.01, side: 1, seed: 11 })
    const { surface, compiled, reference } = both(mesh, { wavenumber, coupling: 0.02 })
    const { centroids, areas } = surface.geometry
    const size = compiled.matrix.size
    for (let t = 0; t < areas.length; t++) {
      for (let s = 0; s < areas.length; s++) {
        const block = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => (3 * t + a) * size + 3 * s + b))
        const { difference, size: scale } = compare(compiled.matrix, reference.matrix, block)
        const distance = Math.hypot(
          ...[0, 1, 2].map((axis) => centroids[3 * s + axis] - centroids[3 * t + axis]),
        )
        expect(difference).toBeLessThanOrEqual(2e-6 * (1 + (wavenumber * distance) / 30) * scale)
      }
    }
  },
)

test.each(WAVENUMBERS)('the right side of random triangles is that of the reference at %d rad/m', (k) => {
  const mesh = randomTriangles(61, { edge: 0.01, side: 1, seed: 12 })
  const { compiled, reference } = both(mesh, { wavenumber: k, coupling: 0.02 })
  const places = [...compiled.rightSide.keys()].slice(0, compiled.matrix.size)
  const { difference, size } = compare(parts(compiled.rightSide), parts(reference.rightSide), places)

  expect(difference).toBeLessThanOrEqual(2e-6 * size)
})

// Tails of groups and tiles; with one triangle everything is near, with a dense heap nearly everything.
test.each([
  { count: 1, side: 1 },
  { count: 2, side: 1 },
  { count: 3, side: 0.2 },
  { count: 5, side: 0.2 },
  { count: 31, side: 0.05 },
  { count: 33, side: 0.02 },
  { count: 70, side: 0.4 },
])('$count random triangles in a cube of $side m give the matrix of the reference', ({ count, side }) => {
  const mesh = randomTriangles(count, { edge: 0.02, side, seed: count })
  const { compiled, reference } = both(mesh, { wavenumber: 40, coupling: 0.01 })
  const places = [...compiled.matrix.re.keys()]
  const { difference, size } = compare(compiled.matrix, reference.matrix, places)

  expect(difference).toBeLessThanOrEqual(1e-6 * size)
  const all = [...Array(compiled.matrix.size).keys()]
  const right = compare(parts(compiled.rightSide), parts(reference.rightSide), all)
  expect(right.difference).toBeLessThanOrEqual(1e-6 * right.size)
})

test.each([3, 40, 150, 600])(
  'a closed surface gives the matrix of the reference at %d rad/m',
  (wavenumber) => {
    const { compiled, reference } = both(octasphere(0.1, 3), { wavenumber, coupling: 0.01 })
    const { difference, size } = compare(compiled.matrix, reference.matrix, [...compiled.matrix.re.keys()])

    expect(difference).toBeLessThanOrEqual(1e-6 * size)
  },
)

test('four points in each direction of the singular integrals are the same rule', () => {
  const mesh = octasphere(0.1, 1)
  const numbers = { wavenumber: 20, coupling: 0.01 }
  const compiled = assembled(createBoundaryModel(mesh, { singularOrder: 4 }), numbers)
  const reference = assembled(createBoundaryModel(mesh, { singularOrder: 4, precision: 'f64' }), numbers)
  const { difference, size } = compare(compiled.matrix, reference.matrix, [...compiled.matrix.re.keys()])

  expect(difference).toBeLessThanOrEqual(2e-7 * size)
})

test('the same input gives the same bits, in a new model and after another frequency', () => {
  const mesh = octasphere(0.1, 2)
  const model = createBoundaryModel(mesh)
  const numbers = { wavenumber: 40, coupling: 0.01 }
  const first = assembled(model, numbers)
  const [re, im] = [Float32Array.from(first.matrix.re), Float32Array.from(first.matrix.im)]
  assembled(model, { wavenumber: 77, coupling: 0.003 })

  for (const again of [assembled(model, numbers), assembled(createBoundaryModel(mesh), numbers)]) {
    expect(again.matrix.re).toEqual(re)
    expect(again.matrix.im).toEqual(im)
    expect(again.rightSide).toEqual(first.rightSide)
  }
})

test('an assembly that is given up leaves nothing behind for the next one', () => {
  const mesh = octasphere(0.1, 2)
  const numbers = { wavenumber: 40, coupling: 0.01 }
  const model = createBoundaryModel(mesh)
  let asked = 0
  const checkpoint = () => {
    if (++asked === 50) throw new Error('enough')
  }
  const context = { ...contextOf(model, numbers), checkpoint }
  expect(() => model.kernels.assembleBlock(context, 0, model.matrix.size)).toThrow('enough')

  const again = assembled(model, numbers)
  const fresh = assembled(createBoundaryModel(mesh), numbers)
  expect(again.matrix.re).toEqual(fresh.matrix.re)
  expect(again.matrix.im).toEqual(fresh.matrix.im)
  expect(again.rightSide).toEqual(fresh.rightSide)
})

test.each([{ ranges: [1] }, { ranges: [40] }, { ranges: [7, 8, 30, 65] }])(
  'rows cut at $ranges have the bits of all rows at once',
  ({ ranges }) => {
    const mesh = octasphere(0.1, 2)
    const numbers = { wavenumber: 40, coupling: 0.01 }
    const whole = assembled(createBoundaryModel(mesh), numbers)
    const model = createBoundaryModel(mesh)
    const pieces = contextOf(model, numbers)
    const cuts = [0, ...ranges, model.matrix.size]

    for (let i = cuts.length - 2; i >= 0; i--) model.kernels.assembleBlock(pieces, cuts[i], cuts[i + 1])

    expect(pieces.matrix.re).toEqual(whole.matrix.re)
    expect(pieces.matrix.im).toEqual(whole.matrix.im)
    expect(pieces.rightSide).toEqual(whole.rightSide)
  },
)

test('only the rows asked for are written', () => {
  const model = createBoundaryModel(octasphere(0.1, 2))
  const context = contextOf(model, { wavenumber: 40, coupling: 0.01 })
  const { size } = context.matrix
  context.matrix.re.fill(99)
  context.rightSide.fill(99)

  model.kernels.assembleBlock(context, 3, 5)

  const isUntouched = [...Array(size).keys()].map((row) =>
    context.matrix.re.subarray(row * size, (row + 1) * size).every((value) => value === 99),
  )
  expect(isUntouched).toEqual([...Array(size).keys()].map((row) => row < 3 || row >= 5))
  expect([...context.rightSide.subarray(6, 10)].every((value) => value !== 99)).toBe(true)
  expect(context.rightSide.filter((value) => value === 99)).toHaveLength(2 * size - 4)
})

test('a vertex of no triangle gets a row of its own', () => {
  const mesh = octasphere(0.1, 1)
  const model = createBoundaryModel({ ...mesh, vertices: Float64Array.from([...mesh.vertices, 5, 5, 5]) })
  const { matrix } = assembled(model, { wavenumber: 40, coupling: 0.01 })
  const last = matrix.size - 1

  expect([...matrix.re.subarray(last * matrix.size)]).toEqual([...Array(last).fill(0), 1])
})

test('the matrix of another model is refused', () => {
  const model = createBoundaryModel(octasphere(0.1, 1))
  const other = createBoundaryModel(octasphere(0.1, 1))
  const context = contextOf(other, { wavenumber: 40, coupling: 0.01 })

  expect(() => model.kernels.assembleBlock(context, 0, 1)).toThrow(/own model/)
  expect(() => assembleBlock(context, 0, 1)).not.toThrow()
})
