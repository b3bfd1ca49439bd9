import { getEventListeners } from 'node:events'
import { jobIdSchema, runIdSchema } from '@hornbench/api-contract'
import { QueueFullError, type SolvedFrequency, type TaskEvent } from '@hornbench/compute'
import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createInMemoryFrequencyStore } from '../testing/in-memory-frequency-store.ts'
import { createLogLines } from '../testing/log-lines.ts'
import { quiet } from '../testing/quiet.ts'
import { createScriptedDispatcher } from '../testing/scripted-dispatcher.ts'
import { createMemoryBudget } from './memory-budget.ts'
import { RunOverError } from './run-over-error.ts'
import { solveSweep } from './solve-sweep.ts'
import { createStoreCall, StoreBrokenError } from './store-call.ts'
import { createTaskDesk } from './task-desk.ts'

const RUN = {
  jobId: jobIdSchema.parse('job'),
  runId: runIdSchema.parse('00000000-0000-4000-8000-000000000001'),
}
const started: TaskEvent = { kind: 'started', worker: 'pid 7' }
const lost: TaskEvent = {
  kind: 'lost',
  failure: { code: 'process_lost', text: 'It died.' },
  retryInMs: 100,
}
const failed: TaskEvent = { kind: 'failed', failure: { code: 'nan', text: 'Not a number.' } }

function solved(value = 1): TaskEvent {
  const solution: SolvedFrequency = {
    pressure: Float64Array.of(value, 0),
    surfacePressure: Float32Array.of(value, 0),
    impedance: { re: value, im: 0 },
    iterations: 0,
    residual: 0,
    converged: true,
    warnings: [],
    seconds: 0.5,
  }
  return { kind: 'solved', result: { kind: 'frequency', solution } }
}

function open(count: number, { slots = 1, memory = 1000 } = {}) {
  const script = createScriptedDispatcher({ slots })
  const memoryStore = createInMemoryFrequencyStore()
  const clock = createFakeClock()
  const log = createLogLines()
  const abort = new AbortController()
  const budget = createMemoryBudget(memory)
  const frequenciesHz = Array.from({ length: count }, (_, index) => 100 * (index + 1))
  const frequencies =
    memoryStore.store.planFrequencies(RUN, { frequenciesHz, layoutJson: '{}', atMs: 0 }) ?? []
  const reservations = new Set<() => void>()
  let settled = 0
  const sweep = solveSweep(frequencies, {
    run: RUN,
    problem: {
      surface: { vertices: new Float64Array(), triangles: new Uint32Array(), tags: new Uint8Array() },
      medium: { soundSpeed: 343, density: 1.21 },
      sourceVelocity: 1,
      pointsM: new Float64Array(),
    },
    threads: 1,
    requestId: 'request-1',
    desk: createTaskDesk(script.dispatcher),
    store: memoryStore.store,
    stored: createStoreCall({ clock, random: () => 1, log }),
    clock,
    log,
    signal: abort.signal,
    budget,
    reservations,
    processBytes: 100,
    onSettled: () => (settled += 1),
  })
  // What it ends with is looked at when the test is ready for it.
  sweep.catch(() => {})
  return {
    ...script,
    tell: script.tell,
    listeners: () => script.listeners,
    ...memoryStore,
    clock,
    log,
    abort,
    budget,
    reservations,
    sweep,
    settled: () => settled,
  }
}

/** Requirement R2. */
function expectNothingLeft({ listeners, clock, budget, reservations, abort }: ReturnType<typeof open>): void {
  // The memory of those that were under way is given back when the job is withdrawn.
  for (const release of reservations) release()
  expect(getEventListeners(abort.signal, 'abort')).toEqual([])
  expect(listeners()).toBe(0)
  expect(clock.pending()).toBe(0)
  expect(budget.freeBytes).toBe(budget.totalBytes)
}

describe('a sweep', () => {
  test('gives out as many frequencies as there are slots and two more, and the next when one is settled', async () => {
    const bench = open(10, { slots: 2 })
    await quiet()
    expect(bench.tasks.map(({ taskId }) => taskId)).toEqual(['0', '1', '2', '3'])
    expect(bench.rows.filter(({ state }) => state === 'dispatched')).toHaveLength(4)
    bench.tell(bench.tasks[2], solved())
    await quiet()
    expect(bench.tasks.map(({ taskId }) => taskId)).toEqual(['0', '1', '2', '3', '4'])
    expect(bench.settled()).toBe(1)
  })

  test('stores each frequency with its worker and time, whatever the order of arrival (C4)', async () => {
    const bench = open(3)
    await quiet()
    for (const index of [2, 0, 1]) {
      bench.tell(bench.tasks[index], started)
      bench.tell(bench.tasks[index], solved(index))
    }
    await bench.sweep
    expect(bench.rows.map(({ state, solution }) => [state, solution?.impedance.re])).toEqual([
      ['solved', 0],
      ['solved', 1],
      ['solved', 2],
    ])
    expect(bench.rows[0]).toMatchObject({ solveSeconds: 0.5, attempt: 1 })
    expect(bench.tasks[0]).toMatchObject({ requestId: 'request-1', attempt: 1, frequencyHz: 100 })
    expectNothingLeft(bench)
  })

  test('goes on after a frequency that can not be solved (S2)', async () => {
    const bench = open(2)
    await quiet()
    bench.tell(bench.tasks[0], failed)
    bench.tell(bench.tasks[1], solved())
    await bench.sweep
    expect(bench.rows[0]).toMatchObject({
      state: 'failed',
      failure: { code: 'nan', message: 'Not a number.' },
    })
    expect(bench.settled()).toBe(2)
    expectNothingLeft(bench)
  })

  test('keeps to the memory of all runs: no more under way than fit', async () => {
    const bench = open(5, { slots: 4, memory: 250 })
    await quiet()
    expect(bench.tasks).toHaveLength(2)
    bench.tell(bench.tasks[0], solved())
    await quiet()
    expect(bench.tasks).toHaveLength(3)
    expect(bench.budget.freeBytes).toBe(50)
  })
})

describe('an attempt that is lost', () => {
  test('is given out again under the number that the dispatcher uses next (L11)', async () => {
    const bench = open(1)
    await quiet()
    const [task] = bench.tasks
    bench.tell(task, started, 1)
    bench.tell(task, lost, 1)
    await quiet()
    expect(bench.rows[0]).toMatchObject({ state: 'dispatched', attempt: 2 })
    expect(bench.tasks).toHaveLength(1)
    bench.tell(task, solved(), 2)
    await bench.sweep
    expect(bench.rows[0]).toMatchObject({ state: 'solved', attempt: 2 })
  })

  test('and answers after all is dropped, and the next one counts', async () => {
    const bench = open(1)
    await quiet()
    const [task] = bench.tasks
    bench.tell(task, lost, 1)
    bench.tell(task, solved(1), 1)
    await quiet()
    expect(bench.seen.late).toBe(1)
    expect(bench.settled()).toBe(0)
    bench.tell(task, solved(2), 2)
    await bench.sweep
    expect(bench.rows[0]?.solution?.impedance.re).toBe(2)
  })

  test('is numbered before the result of the next one is taken in, also when the store fails meanwhile (R5)', async () => {
    const bench = open(1)
    await quiet()
    bench.breakNext('dispatch', 1)
    const [task] = bench.tasks
    bench.tell(task, lost, 1)
    bench.tell(task, solved(2), 2)
    await quiet()
    expect(bench.rows[0]).toMatchObject({ state: 'dispatched', attempt: 1 })
    bench.clock.advance(250)
    await bench.sweep
    expect(bench.rows[0]).toMatchObject({ state: 'solved', attempt: 2 })
    expectNothingLeft(bench)
  })
})

describe('a store that fails', () => {
  test('for a while delays a result, which is then taken in (R5)', async () => {
    const bench = open(1)
    await quiet()
    bench.breakNext('checkpoint', 2)
    bench.tell(bench.tasks[0], solved())
    await quiet()
    bench.clock.advance(250)
    await quiet()
    bench.clock.advance(500)
    await bench.sweep
    expect(bench.rows[0]?.state).toBe('solved')
    expectNothingLeft(bench)
  })

  test('for good ends the sweep with the reason, and nothing waits for the others any more (R5)', async () => {
    const bench = open(5)
    await quiet()
    bench.breakNext('checkpoint', Infinity)
    bench.tell(bench.tasks[0], solved())
    for (let turn = 0; turn < 5; turn += 1) {
      await quiet()
      bench.clock.advance(5000)
    }
    await expect(bench.sweep).rejects.toThrow(StoreBrokenError)
    await expect(bench.sweep).rejects.toThrow('The result of frequency 1 could not be stored: disk full')
    expectNothingLeft(bench)
  })

  test('or a dispatcher that is full holds up a dispatch, which is then made under the next number', async () => {
    const bench = open(4)
    await quiet()
    bench.breakNext('dispatch', 1)
    bench.tell(bench.tasks[0], solved())
    await quiet()
    expect(bench.tasks).toHaveLength(3)
    bench.failNextDispatch(new QueueFullError({ waiting: 9, dispatched: 1, mostWaiting: 9 }))
    bench.clock.advance(250)
    await quiet()
    expect(bench.tasks).toHaveLength(3)
    bench.clock.advance(500)
    await quiet()
    expect(bench.tasks[3]).toMatchObject({ taskId: '3', attempt: 2 })
    for (const task of bench.tasks.slice(1)) bench.tell(task, solved())
    await bench.sweep
    expectNothingLeft(bench)
  })
})

test('a sweep without open frequencies is done at once', async () => {
  const bench = open(0)
  await bench.sweep
  expect(bench.tasks).toEqual([])
  expectNothingLeft(bench)
})

describe('the end of a run', () => {
  test('while its frequencies are under way: nothing more is given out, and what comes is not taken in', async () => {
    const bench = open(5)
    await quiet()
    bench.abort.abort(new Error('stopped'))
    bench.tell(bench.tasks[0], solved())
    await expect(bench.sweep).rejects.toThrow('stopped')
    expect(bench.tasks).toHaveLength(3)
    expect(bench.rows.every(({ state }) => state !== 'solved')).toBe(true)
    expect(bench.budget.freeBytes).toBe(700)
    expectNothingLeft(bench)
  })

  test('just after a result: that one is kept', async () => {
    const bench = open(5)
    await quiet()
    bench.tell(bench.tasks[0], solved())
    await quiet()
    bench.abort.abort(new Error('stopped'))
    await expect(bench.sweep).rejects.toThrow('stopped')
    expect(bench.rows.map(({ state }) => state)).toEqual([
      'solved',
      'dispatched',
      'dispatched',
      'dispatched',
      'waiting',
    ])
    expectNothingLeft(bench)
  })

  test('by another process shows at the next result', async () => {
    const bench = open(5)
    await quiet()
    bench.endRun()
    bench.tell(bench.tasks[1], solved())
    await expect(bench.sweep).rejects.toThrow(RunOverError)
    expect(bench.seen.late).toBe(1)
    expectNothingLeft(bench)
  })

  test('before anything is given out', async () => {
    const bench = open(2)
    bench.abort.abort(new Error('stopped'))
    await expect(bench.sweep).rejects.toThrow('stopped')
    expect(bench.listeners()).toBe(0)
  })
})
