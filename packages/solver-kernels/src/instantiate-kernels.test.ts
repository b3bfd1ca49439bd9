import { expect, test } from 'vitest'
import { canRunKernels, instantiateKernels } from './instantiate-kernels.ts'

test('this engine runs the kernels', () => {
  expect(canRunKernels()).toBe(true)
})

test.each([1, 65_536, 65_537, 3_000_000])(
  'a memory for %d bytes is all zeros and no page larger',
  (bytes) => {
    const { buffer } = instantiateKernels(bytes)

    expect(buffer.byteLength).toBeGreaterThanOrEqual(bytes)
    expect(buffer.byteLength).toBeLessThan(bytes + 65_536)
    // No kernel has data of its own, so that every address but the compiler's first kilobyte is free.
    expect(new Uint8Array(buffer).every((byte) => byte === 0)).toBe(true)
  },
)

test('two instances share nothing', () => {
  const one = instantiateKernels(65_536)
  const other = instantiateKernels(65_536)
  // y = A x for a matrix of one number, 2 + 0i, and x = 3.
  new Float32Array(one.buffer, 1024, 1)[0] = 2
  new Float64Array(one.buffer, 2048, 1)[0] = 3
  one.kernels.multiplyRows(1024, 1040, 1, 0, 1, 2048, 4096)

  expect([...new Float64Array(one.buffer, 4096, 2)]).toEqual([6, 0])
  expect(new Uint8Array(other.buffer).every((byte) => byte === 0)).toBe(true)
})

test('the loop that measures the peak does what it counts', () => {
  // x → 0.9999 x + 0.0001 from 1 … 12 in twelve chains, and their sum.
  expect(instantiateKernels(65_536).kernels.multiplyAdd(0)).toBe(78)
  expect(instantiateKernels(65_536).kernels.multiplyAdd(1_000_000)).toBeCloseTo(12, 1)
})
