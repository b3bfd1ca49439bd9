import { planMemoryBytes } from '@hornbench/solver'
import { expect, test } from 'vitest'
import { planProcesses } from './process-plan.ts'

const size = { triangles: 12_000, unknowns: 6_002, points: 1_000 }
const MIB = 1024 ** 2

test('as many processes as asked for run where there is memory', () => {
  expect(planProcesses(size, 2, 32_000 * MIB)).toEqual({ processes: 2, warnings: [] })
})

test('fewer run where half of the memory does not hold their matrices, and that is said', () => {
  const machineBytes = 2 * 2.5 * (planMemoryBytes(size) + 150 * MIB)
  const plan = planProcesses(size, 8, machineBytes)
  expect(plan.processes).toBe(2)
  expect(plan.warnings).toEqual([
    expect.stringMatching(/^fewer_processes: 2 instead of 8 processes, \d+ MiB each/),
  ])
})

test('where not one fits, the solve is refused with what it needs, what there is and what would fit', () => {
  const refuse = () => planProcesses(size, 1, 512 * MIB)
  expect(refuse).toThrow(
    /memory_limit: 12000 triangles need \d+ MiB, 256 MiB are available; at most \d+ triangles/,
  )
})
