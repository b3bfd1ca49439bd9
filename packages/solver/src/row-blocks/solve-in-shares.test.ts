import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { createBoundaryModel, type BoundaryModelOptions } from '../boundary-model.ts'
import { solveFrequency } from '../solve-frequency.ts'
import { AIR } from '../testing/air.ts'
import { octasphere } from '../testing/octasphere.ts'
import { solveInShares } from '../testing/solve-in-shares.ts'

const request = {
  frequencyHz: 1500,
  medium: AIR,
  sourceVelocity: 1,
  pointsM: Float64Array.of(0, 0, 1, 0.3, 0.2, 0.4, 0, 0, -1, 0.01, 0.02, 0.11, 1, 1, 0),
}

/** A sphere whose cap at the north pole moves: 512 triangles and 258 unknowns, or four times that. */
function cap(levels: number): TriangleSurface {
  const mesh = octasphere(0.1, levels)
  const { vertices, triangles } = mesh
  const tags = mesh.tags.map((_, t) =>
    [0, 1, 2].every((i) => vertices[3 * triangles[3 * t + i] + 2] > 0.06)
      ? SURFACE_TAG.source
      : SURFACE_TAG.wall,
  )
  return { ...mesh, tags }
}

/** The same surface with its triangles and vertices in an order without any locality. */
function shuffled({ vertices, triangles, tags }: TriangleSurface): TriangleSurface {
  const place = (i: number, count: number) => (i * 7919 + 5) % count
  const vertexCount = vertices.length / 3
  const mixed = { vertices: vertices.slice(), triangles: triangles.slice(), tags: tags.slice() }
  for (let v = 0; v < vertexCount; v++) {
    mixed.vertices.set(vertices.subarray(3 * v, 3 * v + 3), 3 * place(v, vertexCount))
  }
  tags.forEach((tag, t) => {
    const at = place(t, tags.length)
    mixed.tags[at] = tag
    const corners = triangles.subarray(3 * t, 3 * t + 3).map((v) => place(v, vertexCount))
    mixed.triangles.set(corners, 3 * at)
  })
  return mixed
}

function alone(mesh: TriangleSurface, options: BoundaryModelOptions = {}) {
  return solveFrequency(createBoundaryModel(mesh, options), request)
}

describe('a frequency whose rows are shared has the same bits (C5)', () => {
  const undivided = alone(cap(4))

  test.each([2, 7])('for %d shares', (of) => {
    const { solution, steps } = solveInShares(cap(4), request, { of })
    expect(solution).toEqual(undivided)
    expect(solution.method).toBe('gmres')
    expect(steps.slice(0, 2)).toEqual(['assemble', 'multiply'])
    expect(steps.at(-1)).toBe('field')
  })

  test.each([
    { x: true, y: false },
    { x: true, y: true },
  ])('with mirror planes: %o', (symmetry) => {
    const { solution } = solveInShares(cap(4), request, { of: 2, symmetry })
    expect(solution).toEqual(alone(cap(4), { symmetry }))
  })

  test('on a mesh in no order', () => {
    const mesh = shuffled(cap(3))
    expect(solveInShares(mesh, request, { of: 5 }).solution).toEqual(alone(mesh))
  })

  test('where the equations are eliminated, from rows that are read one by one', () => {
    const { solution, steps } = solveInShares(cap(3), request, { of: 3 })
    expect(solution).toEqual(alone(cap(3)))
    expect(solution.method).toBe('lu')
    expect(steps.filter((kind) => kind === 'readRow')).toHaveLength(258)
  })

  test('by the reference kernels', () => {
    const options = { precision: 'f64', symmetry: { x: true, y: true } } as const
    expect(solveInShares(cap(3), request, { of: 2, ...options }).solution).toEqual(alone(cap(3), options))
  })

  test('with more shares than rows that are left for them', () => {
    const mesh = octasphere(0.1, 1)
    const tagged = { ...mesh, tags: mesh.tags.map((_, t) => (t < 4 ? SURFACE_TAG.source : SURFACE_TAG.wall)) }
    expect(solveInShares(tagged, request, { of: 40 }).solution).toEqual(alone(tagged))
  })
})

test('a share holds its part of the matrix only, and few triangles belong to two of them', () => {
  const of = 4
  const mesh = shuffled(cap(4))
  const models = Array.from({ length: of }, (_, index) => createBoundaryModel(mesh, { share: { index, of } }))
  const entries = models.map(({ matrix }) => matrix.re.length)
  expect(entries.reduce((sum, count) => sum + count, 0)).toBe(1026 ** 2)
  expect(Math.max(...entries)).toBeLessThan((1.15 * 1026 ** 2) / of)
  const touched = models.map(
    ({ block, surface: { columns } }) =>
      mesh.tags.filter((_, t) => [0, 1, 2].some((i) => (block?.placeOf[columns[3 * t + i]] ?? -1) >= 0))
        .length,
  )
  expect(touched.reduce((sum, count) => sum + count, 0)).toBeLessThan(1.2 * mesh.tags.length)
})

test('a model with a share of the rows does not solve alone', () => {
  const model = createBoundaryModel(cap(2), { share: { index: 0, of: 2 } })
  expect(() => solveFrequency(model, request)).toThrow('can not solve alone')
})
