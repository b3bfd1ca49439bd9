import { expect, test } from 'vitest'
import { createBoundaryModel } from './boundary-model.ts'
import { largestTriangleCount, planMemoryBytes, planThreadBytes } from './memory-plan.ts'
import { SOLVER_LIMITS } from './solver-limits.ts'
import { octasphere } from './testing/octasphere.ts'

const closed = (triangles: number) => ({ triangles, unknowns: triangles / 2 + 2 })

test('a plan never falls with the size of the mesh', () => {
  let before = 0
  for (let triangles = 4; triangles <= SOLVER_LIMITS.triangles; triangles += 2) {
    const bytes = planMemoryBytes(closed(triangles))
    expect(bytes).toBeGreaterThan(before)
    before = bytes
  }
})

test('the plan covers what a model allocates', () => {
  const mesh = octasphere(0.1, 3)
  const { matrix, surface } = createBoundaryModel(mesh)
  const pairs = surface.nearPairs
  const arrays = [
    matrix.re,
    matrix.im,
    ...Object.values(surface.geometry),
    ...Object.values(surface.points),
    ...Object.values(pairs),
  ]

  const allocated = arrays.reduce((sum, array) => sum + array.byteLength, 0)
  expect(planMemoryBytes({ triangles: mesh.tags.length, unknowns: matrix.size })).toBeGreaterThan(allocated)
})

test('double precision adds another 8 bytes by entry', () => {
  const more = planMemoryBytes({ ...closed(4000), precision: 'f64' }) - planMemoryBytes(closed(4000))

  expect(more).toBe(8 * 2002 ** 2)
})

test.each([5e7, 1e8, 3e8])('the largest mesh for %d bytes fits and the next one does not', (bytes) => {
  const most = largestTriangleCount(bytes)

  expect(planMemoryBytes(closed(most))).toBeLessThanOrEqual(bytes)
  expect(planMemoryBytes(closed(most + 1))).toBeGreaterThan(bytes)
})

test('no mesh fits in nothing, and no more than the limit in plenty', () => {
  expect(largestTriangleCount(1000)).toBe(0)
  expect(largestTriangleCount(1e12)).toBe(SOLVER_LIMITS.triangles)
})

test('the plan of a further thread covers all of its model but its rows', () => {
  const mesh = octasphere(0.1, 4)
  const { surface, matrix } = createBoundaryModel(mesh, { share: { index: 1, of: 3 } })
  const lists = Object.values(surface.nearPairs).reduce((sum, array) => sum + array.byteLength, 0)
  const rows = matrix.re.byteLength + matrix.im.byteLength
  const planned = planThreadBytes({ triangles: mesh.tags.length, unknowns: matrix.size })

  expect(planned).toBeGreaterThan(matrix.re.buffer.byteLength - rows + lists)
})

test('what is eliminated is solved by one thread', () => {
  expect(planThreadBytes({ triangles: 596, unknowns: 300 })).toBeUndefined()
  expect(planThreadBytes({ triangles: 598, unknowns: 301 })).toBeDefined()
})
