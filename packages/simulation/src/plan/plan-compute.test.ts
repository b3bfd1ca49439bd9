import { describe, expect, test } from 'vitest'
import { EMPTY_PROCESS_BYTES } from '../process-bytes.ts'
import { MemoryLimitError } from './memory-limit-error.ts'
import { planCompute, type ComputeDemand } from './plan-compute.ts'

const MIB = 1024 ** 2
const GIB = 1024 * MIB
const demand: ComputeDemand = {
  formulation: '3d',
  triangles: 12_000,
  memoryBytes: 500 * MIB,
  threadBytes: 50 * MIB,
  frequencyCost: 100,
  frequencies: 40,
}
const plan = (changes: Partial<ComputeDemand>, supply: { cores: number; memoryBytes: number }) =>
  planCompute({ ...demand, ...changes }, supply)

describe('a sweep uses all cores', () => {
  test('with a process for each, while memory allows', () => {
    expect(plan({}, { cores: 4, memoryBytes: 16 * GIB })).toEqual({
      formulation: '3d',
      processes: 4,
      threads: 1,
      processBytes: EMPTY_PROCESS_BYTES + 500 * MIB,
      bytes: 4 * (EMPTY_PROCESS_BYTES + 500 * MIB),
      frequencyCost: 100,
      rounds: 10,
    })
  })

  test('with threads that share the rows where memory holds fewer processes', () => {
    const one = plan({}, { cores: 2, memoryBytes: 800 * MIB })
    expect(one).toMatchObject({ processes: 1, threads: 2, rounds: 40 })
    expect(one.processBytes).toBe(EMPTY_PROCESS_BYTES + 600 * MIB)
    expect(one.frequencyCost).toBeCloseTo(52.5)
    expect(plan({}, { cores: 4, memoryBytes: 1600 * MIB })).toMatchObject({ processes: 2, threads: 2 })
  })

  test('also where there are fewer frequencies than cores', () => {
    const supply = { cores: 4, memoryBytes: 16 * GIB }
    expect(plan({ frequencies: 1 }, supply)).toMatchObject({ processes: 1, threads: 4, rounds: 1 })
    expect(plan({ frequencies: 2 }, supply)).toMatchObject({ processes: 2, threads: 2, rounds: 1 })
  })

  test('but one thread where the equations can not be shared', () => {
    const { threadBytes: _, ...alone } = demand
    const supply = { cores: 4, memoryBytes: 16 * GIB }
    expect(planCompute({ ...alone, frequencies: 1 }, supply)).toMatchObject({ processes: 1, threads: 1 })
  })
})

test.each([1, 2, 3, 5, 8, 16])('no plan takes more than there is: %d cores', (cores) => {
  for (let memoryBytes = 700 * MIB; memoryBytes < 12 * GIB; memoryBytes += 333 * MIB) {
    for (const frequencies of [1, 2, 3, 7, 100]) {
      const { processes, threads, bytes, rounds } = plan({ frequencies }, { cores, memoryBytes })
      expect(processes * threads).toBeLessThanOrEqual(cores)
      expect(bytes).toBeLessThanOrEqual(memoryBytes)
      expect(processes * rounds).toBeGreaterThanOrEqual(frequencies)
    }
  }
})

test('what does not fit even once is refused with what it needs, what there is and what would fit', () => {
  const refuse = () => plan({}, { cores: 4, memoryBytes: 256 * MIB })
  expect(refuse).toThrow(MemoryLimitError)
  expect(refuse).toThrow(
    /^memory_limit: 12000 triangles need 650 MiB, 256 MiB are available for solving; at most \d+ triangles fit/,
  )
})
