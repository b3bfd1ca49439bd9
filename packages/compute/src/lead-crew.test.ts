import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { SolveCancelledError } from '@hornbench/solver'
import { expect, test } from 'vitest'
import { CrewMemberFailedError } from './crew-member-failed-error.ts'
import { createCrewMemory } from './crew-memory.ts'
import { leadCrew } from './lead-crew.ts'

const COUNTING = new URL('./testing/counting-member.ts', import.meta.url)
const FAILING = new URL('./testing/failing-member.ts', import.meta.url)

/** A crew of this thread, which leads, and one other. */
function crewWith(program: URL, isCancelled = () => false) {
  const memory = createCrewMemory({ vertices: 1, points: 0 }, 2)
  const member = new Worker(program, { workerData: memory })
  return {
    ...leadCrew(memory, isCancelled),
    counts: new Float64Array(memory.room),
    left: once(member, 'exit'),
  }
}

test('each step is done by all before the next begins, and the members leave when they are sent away', async () => {
  const { together, dismiss, counts, left } = crewWith(COUNTING)
  for (let row = 1; row <= 1000; row++) {
    let own = 0
    together({ kind: 'readRow', row }, () => (own = row))
    expect(own).toBe(row)
    expect(counts[0]).toBe((row * (row + 1)) / 2)
  }
  dismiss()
  expect(await left).toEqual([0])
})

test('a member that fails ends the step with its own failure, however long that is', async () => {
  const { together, dismiss, left } = crewWith(FAILING)
  const step = () => together({ kind: 'assemble', row: 0 }, () => {})
  expect(step).toThrow(CrewMemberFailedError)
  expect(step).toThrow('The process ran out of memory (Array buffer allocation failed xxx')
  dismiss()
  expect(await left).toEqual([0])
})

test('a leader that is cancelled while it waits gives up, and sends away who is in the middle of a step', async () => {
  let asked = 0
  const { together, dismiss, left } = crewWith(COUNTING, () => (asked += 1) > 3)
  expect(() => together({ kind: 'field', row: 0 }, () => {})).toThrow(SolveCancelledError)
  dismiss()
  expect(await left).toEqual([0])
})

test('what the leader fails with itself is what it says', async () => {
  const { together, dismiss, left } = crewWith(COUNTING)
  const fail = () => {
    throw new Error('mine')
  }
  expect(() => together({ kind: 'field', row: 0 }, fail)).toThrow('mine')
  dismiss()
  expect(await left).toEqual([0])
})
