import { curvesSchema } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { typedJob } from '../testing/claimed-job.ts'
import { createInMemoryFrequencyStore } from '../testing/in-memory-frequency-store.ts'
import { meshedBody, solvedFrequency } from '../testing/meshed-body.ts'
import { createResultReader } from './create-result-reader.ts'

const { job, runId } = typedJob('job')
const RUN = { jobId: job.id, runId }

function open() {
  const { store, rows } = createInMemoryFrequencyStore()
  const reads: number[] = []
  const reader = createResultReader({
    store: {
      ...store,
      readCheckpoint(jobId, index) {
        reads.push(index)
        return store.readCheckpoint(jobId, index)
      },
    },
  })
  const plan = (body = meshedBody()) =>
    store.planFrequencies(RUN, {
      frequenciesHz: [100, 200, 400],
      layoutJson: JSON.stringify(body.prepared.layout),
      atMs: 0,
    })
  function solve(index: number, pressurePa: number): void {
    const task = store.dispatch(RUN, { index, atMs: 0 })
    const { seconds: solveSeconds, ...solution } = solvedFrequency(pressurePa)
    if (task) store.checkpoint(task, { ...solution, frequencyHz: 100, solveSeconds, worker: '', atMs: 0 })
  }
  return { store, rows, reads, plan, solve, partial: () => reader.partial(job.id) }
}

test('before a sweep is planned, and before anything of it is solved, there are no curves', async () => {
  const { partial, plan } = open()
  expect(await partial()).toEqual({ frequencyStates: '', curves: null })
  plan()
  expect(await partial()).toEqual({ frequencyStates: 'www', curves: null })
})

test('what is solved is there at once, the rest is null (C4)', async () => {
  const { partial, plan, solve } = open()
  plan()
  solve(1, 1)
  const half = await partial()
  expect(half.frequencyStates).toBe('wsw')
  expect(half.trust).toEqual([null, expect.objectContaining({ verdict: 'good', iterations: 3 }), null])
  expect(curvesSchema.parse(half.curves)).toMatchObject({
    frequenciesHz: [100, 200, 400],
    onAxis: { levelDb: [null, expect.closeTo(90.97, 2), null] },
    planes: { horizontal: { anglesDeg: [0], levelDb: [null, [expect.closeTo(90.97, 2)], null] } },
  })
})

test('a poll reads only what was solved since the last one', async () => {
  const { partial, plan, solve, reads } = open()
  plan()
  solve(1, 1)
  await partial()
  await partial()
  expect(reads).toEqual([1])
  solve(0, 1)
  await partial()
  expect(reads).toEqual([1, 0])
})

test('what was solved again, or on another mesh, is read again', async () => {
  const { partial, plan, solve, reads, rows } = open()
  plan()
  solve(1, 1)
  await partial()
  if (rows[1]) rows[1].state = 'waiting'
  solve(1, 2)
  const { curves } = await partial()
  expect(reads).toEqual([1, 1])
  expect(curves?.onAxis.levelDb[1]).toBeCloseTo(96.99, 2)
  const { layout } = meshedBody().prepared
  plan(meshedBody({ layout: { ...layout, meshHash: 'c3d4' } }))
  await partial()
  expect(reads).toEqual([1, 1, 1])
})
