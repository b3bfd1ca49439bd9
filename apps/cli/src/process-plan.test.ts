import type { ComputeDemand } from '@hornbench/simulation'
import { expect, test } from 'vitest'
import { planProcesses } from './process-plan.ts'

const MIB = 1024 ** 2
const demand: ComputeDemand = {
  formulation: '3d',
  triangles: 12_000,
  memoryBytes: 500 * MIB,
  threadBytes: 50 * MIB,
  frequencyCost: 1,
  frequencies: 20,
}
const { threadBytes: _, ...byOneThread } = demand

test('as many processes as asked for run where there is memory', () => {
  expect(planProcesses(demand, 2, 32_000 * MIB)).toMatchObject({ processes: 2, threads: 1, warnings: [] })
})

test('threads share the rows where half of the memory does not hold as many matrices', () => {
  expect(planProcesses(demand, 2, 1600 * MIB)).toMatchObject({ processes: 1, threads: 2, warnings: [] })
})

test('fewer cores are used where rows can not be shared, and that is said', () => {
  const plan = planProcesses(byOneThread, 8, 2 * 1400 * MIB)
  expect(plan.processes).toBe(2)
  expect(plan.warnings).toEqual(['fewer_processes: 2 instead of 8 processes, 650 MiB each, by 1 threads.'])
})

test('where not one fits, the solve is refused with what it needs, what there is and what would fit', () => {
  const refuse = () => planProcesses(demand, 1, 512 * MIB)
  expect(refuse).toThrow(
    /memory_limit: 12000 triangles need \d+ MiB, 256 MiB are available for solving; at most \d+ triangles/,
  )
})
