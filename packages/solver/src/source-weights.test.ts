import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { discretise } from './discrete-surface.ts'
import { sourceWeights } from './source-weights.ts'
import { octasphere } from './testing/octasphere.ts'

const MESH = octasphere(1, 0)
const SURFACE = discretise({ ...MESH, tags: MESH.tags.with(2, SURFACE_TAG.wall) })

test('a source without an axis moves everywhere along its normal, a wall not at all', () => {
  expect([...sourceWeights(SURFACE, undefined)]).toEqual([1, 1, 0, 1, 1, 1, 1, 1])
})

test('a source with an axis moves along the normal by their cosine', () => {
  const weights = sourceWeights(SURFACE, [0, 0, 1])

  expect(weights[2]).toBe(0)
  // The faces of an octahedron are all at the same angle to an axis.
  expect(Array.from(weights, Math.abs).filter((weight) => weight > 0)).toEqual(
    Array(7).fill(expect.closeTo(1 / Math.sqrt(3), 14)),
  )
  expect(Math.sign(weights[0])).toBe(1)
  expect(Math.sign(weights[1])).toBe(-1)
})
