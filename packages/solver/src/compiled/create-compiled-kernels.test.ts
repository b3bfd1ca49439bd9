import { afterEach, expect, test, vi } from 'vitest'
import { createBoundaryModel } from '../boundary-model.ts'
import { assembleBlock } from '../assembly/assemble-block.ts'
import { planMemoryBytes } from '../memory-plan.ts'
import { octasphere } from '../testing/octasphere.ts'

afterEach(() => vi.unstubAllGlobals())

test('the compiled kernels run unless the reference is asked for', () => {
  const mesh = octasphere(0.1, 1)

  expect(createBoundaryModel(mesh).isCompiled).toBe(true)
  for (const options of [
    { kernels: 'reference' } as const,
    { precision: 'f64' } as const,
    { kernels: { assembleBlock } },
  ]) {
    const model = createBoundaryModel(mesh, options)
    expect(model.isCompiled).toBe(false)
    expect(model.kernels.assembleBlock).toBe(assembleBlock)
  }
})

test('an engine without WebAssembly gets the reference', () => {
  vi.stubGlobal('WebAssembly', undefined)

  expect(createBoundaryModel(octasphere(0.1, 1)).isCompiled).toBe(false)
})

test('an engine without vectors gets the reference', () => {
  vi.stubGlobal('WebAssembly', { validate: () => false })

  expect(createBoundaryModel(octasphere(0.1, 1)).isCompiled).toBe(false)
})

// One memory by model, of its final size: it holds the matrix and never grows.
test.each([1, 2, 3, 4])('the plan covers the memory of the kernels after %d cuts of a sphere', (steps) => {
  const mesh = octasphere(0.1, steps)
  const model = createBoundaryModel(mesh)
  const { buffer } = model.matrix.re
  const pairs = Object.values(model.surface.nearPairs).reduce((sum, array) => sum + array.byteLength, 0)
  const planned = planMemoryBytes({ triangles: mesh.tags.length, unknowns: model.matrix.size })

  expect(model.matrix.im.buffer).toBe(buffer)
  expect(planned).toBeGreaterThan(buffer.byteLength + pairs)
})
