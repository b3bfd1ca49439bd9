import { getEventListeners } from 'node:events'
import { resultDocumentSchema } from '@hornbench/api-contract'
import type { ClaimedJob, StageReport } from '@hornbench/scheduler'
import { describe, expect, test } from 'vitest'
import { createFrequencyPipeline } from './create-frequency-pipeline.ts'
import { claimedJob, tetrahedronSubmission, typedJob } from './testing/claimed-job.ts'
import { createFakeClock } from './testing/fake-clock.ts'
import { createInMemoryFrequencyStore } from './testing/in-memory-frequency-store.ts'
import { createLogLines } from './testing/log-lines.ts'
import { meshedBody, solvedFrequency } from './testing/meshed-body.ts'
import { quiet } from './testing/quiet.ts'
import { createScriptedDispatcher } from './testing/scripted-dispatcher.ts'

const GIB = 1024 ** 3

function open({ memoryBytes = GIB, slots = 1 } = {}) {
  const meshing = createScriptedDispatcher()
  const solving = createScriptedDispatcher({ slots })
  const memory = createInMemoryFrequencyStore()
  const clock = createFakeClock()
  const log = createLogLines()
  const runJob = createFrequencyPipeline({
    meshing: meshing.dispatcher,
    solving: solving.dispatcher,
    store: memory.store,
    memoryBytes,
    clock,
    random: () => 1,
    log,
    deviceName: 'a processor',
  })

  function start(claimed: ClaimedJob) {
    const reports: StageReport[] = []
    const abort = new AbortController()
    const done = runJob(claimed, (report) => reports.push(report), abort.signal)
    // What it ends with is looked at when the test is ready for it.
    done.catch(() => {})
    return { done, reports, abort }
  }

  return {
    meshing,
    solving,
    memory,
    clock,
    log,
    start,
    /** The mesh of the last run is there. */
    async mesh(body = meshedBody()) {
      meshing.tell(meshing.tasks.at(-1), { kind: 'solved', result: body })
      await quiet()
    },
    async solve(index: number, solution = solvedFrequency()) {
      const result = { kind: 'frequency', solution } as const
      solving.tell(solving.tasks[index], { kind: 'started', worker: 'pid 7' })
      solving.tell(solving.tasks[index], { kind: 'solved', result })
      await quiet()
    },
    async fail(index: number, text: string) {
      solving.tell(solving.tasks[index], { kind: 'failed', failure: { code: 'nan', text } })
      await quiet()
    },
    /** Requirement R2. */
    expectNothingLeft(abort: AbortController) {
      expect([meshing.listeners, solving.listeners, clock.pending()]).toEqual([0, 0, 0])
      expect(getEventListeners(abort.signal, 'abort')).toEqual([])
    },
  }
}

describe('a run', () => {
  test('whose memory holds one process has the rows of each frequency shared by all slots', async () => {
    const body = meshedBody({ memoryBytes: 50e6, threadBytes: 1e6 })
    const cases = [
      { memoryBytes: GIB, threads: 1 },
      { memoryBytes: 300 * 1024 ** 2, threads: 2 },
    ]
    for (const { memoryBytes, threads } of cases) {
      const bench = open({ memoryBytes, slots: 2 })
      const { done } = bench.start(typedJob('job', tetrahedronSubmission(4)))
      await bench.mesh(body)
      for (const index of [0, 1, 2, 3]) await bench.solve(index)
      await done
      expect(bench.solving.tasks).toHaveLength(4)
      for (const task of bench.solving.tasks) expect(task).toMatchObject({ threads })
    }
  })

  test('goes through its stages and leaves both documents', async () => {
    const bench = open()
    const claimed = typedJob('job')
    const { done, reports, abort } = bench.start(claimed)
    await bench.mesh(meshedBody({ mshText: '$MeshFormat', warnings: ['welded: 3 vertices.'] }))
    for (const index of [0, 1, 2]) await bench.solve(index)
    const { servedJson, documentJson } = await done

    expect(reports).toEqual([
      { stage: 'initializing' },
      { stage: 'mesh_prepare' },
      { stage: 'solver_setup' },
      { stage: 'bem_solve', settled: 0, total: 3 },
      { stage: 'bem_solve', settled: 1, total: 3 },
      { stage: 'bem_solve', settled: 2, total: 3 },
      { stage: 'bem_solve', settled: 3, total: 3 },
      { stage: 'directivity' },
      { stage: 'finalizing' },
    ])
    expect(bench.memory.seen.meshText).toBe('$MeshFormat')
    const { jobId, runId, requestId } = { jobId: 'job', runId: claimed.runId, requestId: 'request of job' }
    expect(bench.meshing.tasks).toMatchObject([{ jobId, runId, requestId, taskId: 'mesh' }])
    expect(bench.solving.tasks.map(({ taskId }) => taskId)).toEqual(['0', '2', '1'])
    expect(bench.solving.tasks).toMatchObject([
      { jobId, runId, requestId, attempt: 1, frequencyHz: 100 },
      {},
      {},
    ])

    const document = resultDocumentSchema.parse(JSON.parse(documentJson ?? ''))
    expect(document).toMatchObject({
      formatVersion: 1,
      failures: [],
      warnings: ['welded: 3 vertices.'],
      plan: { triangles: 4, meshHash: 'a1b2', estimatedSeconds: null },
      computeSeconds: 1.5,
    })
    expect(document.curves.frequenciesHz).toEqual([100, 300, 500])
    expect(document.curves.onAxis.levelDb).toEqual(
      document.curves.onAxis.levelDb.map(() => expect.any(Number)),
    )
    expect(
      servedJson.startsWith('{"frequencies":[100.0,300.0,500.0],"directivity":{"horizontal":[[[0.0,'),
    ).toBe(true)
    expect(JSON.parse(servedJson)).toMatchObject({
      metadata: {
        device_interface: { device_name: 'a processor' },
        failure_count: 0,
        warnings: ['welded: 3 vertices.'],
        performance: { frequency_solve_time: 1.5, gmres_iterations_per_frequency: [3, 3, 3] },
      },
    })
    expect(bench.solving.withdrawn).toEqual([])
    bench.expectNothingLeft(abort)
  })

  test('that resumes another solves only what is missing, and counts what it took over (L7)', async () => {
    const bench = open()
    bench.memory.store.planFrequencies(
      { jobId: typedJob('job').job.id, runId: typedJob('job').runId },
      { frequenciesHz: [100, 300, 500], layoutJson: '', atMs: 0 },
    )
    for (const index of [0, 2]) {
      const { seconds, ...solution } = solvedFrequency()
      Object.assign(bench.memory.rows[index] ?? {}, {
        state: 'taken_over',
        solveSeconds: seconds,
        solution: { ...solution, frequencyHz: 100 },
      })
    }
    const { done, reports } = bench.start(typedJob('job'))
    await bench.mesh()
    expect(bench.solving.tasks.map(({ taskId }) => taskId)).toEqual(['1'])
    expect(reports.at(-1)).toEqual({ stage: 'bem_solve', settled: 2, total: 3 })
    await bench.solve(0)
    expect(JSON.parse((await done).documentJson ?? '')).toMatchObject({ computeSeconds: 1.5 })
  })

  test('with a frequency that failed has it in both documents (S2)', async () => {
    const bench = open()
    const { done } = bench.start(typedJob('job'))
    await bench.mesh()
    await bench.solve(0)
    await bench.fail(1, 'Not a number.')
    await bench.solve(2)
    const { servedJson, documentJson } = await done
    expect(JSON.parse(documentJson ?? '')).toMatchObject({
      failures: [{ index: 2, frequencyHz: 500, code: 'nan', message: 'Not a number.' }],
      curves: { onAxis: { levelDb: [expect.any(Number), expect.any(Number), null] } },
      trust: [{ verdict: 'good' }, { verdict: 'good' }, null],
    })
    expect(JSON.parse(servedJson)).toMatchObject({
      spl_on_axis: { spl: [expect.any(Number), expect.any(Number), null] },
      metadata: {
        failure_count: 1,
        partial_success: true,
        failures: [{ frequency_hz: 500, stage: 'frequency_solve', detail: 'Not a number.' }],
      },
    })
  })

  test('of which every frequency failed fails with the first reason (S2)', async () => {
    const bench = open()
    const { done, abort } = bench.start(typedJob('job'))
    await bench.mesh()
    for (const index of [2, 1, 0]) await bench.fail(index, `Reason ${bench.solving.tasks[index]?.taskId}.`)
    await expect(done).rejects.toThrow('Every frequency failed. The first: Reason 0.')
    bench.expectNothingLeft(abort)
  })
})

describe('a job that can not be run', () => {
  test('fails with what is wrong with its body', async () => {
    const bench = open()
    const { done, reports, abort } = bench.start(typedJob('job'))
    const failure = { code: 'bad_mesh', text: 'open_edges: The mesh has a hole.' } as const
    bench.meshing.tell(bench.meshing.tasks[0], { kind: 'failed', failure })
    await expect(done).rejects.toThrow('open_edges: The mesh has a hole.')
    expect(reports.at(-1)).toEqual({ stage: 'mesh_prepare' })
    bench.expectNothingLeft(abort)
  })

  test('fails with numbers when it does not fit into the memory even alone', async () => {
    const bench = open({ memoryBytes: 100 * 1024 ** 2 })
    const { done, reports } = bench.start(typedJob('job'))
    await bench.mesh()
    await expect(done).rejects.toThrow('memory_limit: 4 triangles need 151 MiB, 100 MiB are available')
    expect(reports.at(-1)).toEqual({ stage: 'solver_setup' })
  })

  test('fails when its result would be too large (R6)', async () => {
    const bench = open()
    const { done } = bench.start(typedJob('job', tetrahedronSubmission(100)))
    const { layout } = meshedBody().prepared
    await bench.mesh(meshedBody({ layout: { ...layout, points: 80_001 } }))
    await expect(done).rejects.toThrow('8,000,000 values')
  })

  test.each([
    ['{', "The stored submission can't be read: it is not JSON. Submit it again."],
    ['{"source":{"kind":"cloud"}}', "The stored submission can't be read: source.kind"],
  ])('fails when its submission can not be read: %s', async (json, reason) => {
    const { done, reports } = open().start(claimedJob('job', { form: 'typed', json }))
    await expect(done).rejects.toThrow(reason)
    expect(reports).toEqual([{ stage: 'initializing' }])
  })
})

describe('a run that is stopped', () => {
  test.each(['mesh_prepare', 'bem_solve'])(
    'in %s ends when no process works for it any more, not before (L4)',
    async (stage) => {
      const bench = open()
      const { done, reports, abort } = bench.start(typedJob('job'))
      if (stage === 'bem_solve') await bench.mesh()
      expect(reports.at(-1)).toMatchObject({ stage })
      const releases = [bench.meshing.holdWithdrawals(), bench.solving.holdWithdrawals()]
      let isOver = false
      const over = done.catch(() => (isOver = true))
      abort.abort()
      await bench.solve(0).catch(() => {})
      await quiet()
      expect([...bench.meshing.withdrawn, ...bench.solving.withdrawn]).toEqual(['job', 'job'])
      expect(isOver).toBe(false)
      releases[0]?.()
      await quiet()
      expect(isOver).toBe(false)
      releases[1]?.()
      await over
      expect(isOver).toBe(true)
      expect(bench.memory.rows.some(({ state }) => state === 'solved')).toBe(false)
      expect(bench.log.lines.at(-1)).toMatchObject({ message: 'run ended', facts: { outcome: 'stopped' } })
      bench.expectNothingLeft(abort)
    },
  )

  test('before it has begun does nothing', async () => {
    const bench = open()
    const { abort, done } = bench.start(typedJob('first'))
    abort.abort()
    await expect(done).rejects.toThrow('aborted')
    expect(bench.solving.tasks).toEqual([])
    bench.expectNothingLeft(abort)
  })

  test('by another process ends as well', async () => {
    const bench = open()
    const { done, abort } = bench.start(typedJob('job'))
    bench.memory.endRun()
    await bench.mesh()
    await expect(done).rejects.toThrow('This run is over')
    bench.expectNothingLeft(abort)
  })
})

test('two runs share the memory, and what one gives back the other gets when no process works for it any more', async () => {
  const bench = open({ memoryBytes: 320 * 1024 ** 2 })
  const one = bench.start(typedJob('one'))
  await bench.mesh()
  expect(bench.solving.tasks).toHaveLength(2)
  const other = bench.start(typedJob('other'))
  await bench.mesh()
  expect(bench.solving.tasks).toHaveLength(2)
  const release = bench.solving.holdWithdrawals()
  one.abort.abort()
  await quiet()
  expect(bench.solving.tasks).toHaveLength(2)
  release()
  await expect(one.done).rejects.toThrow('aborted')
  await quiet()
  expect(bench.solving.tasks.slice(2).map(({ jobId }) => jobId)).toEqual(['other', 'other'])
  other.abort.abort()
  await expect(other.done).rejects.toThrow('aborted')
  bench.expectNothingLeft(other.abort)
})

test('log lines name the job, the run and the request, and hold no mesh (O4)', async () => {
  const bench = open()
  const claimed = typedJob('job')
  const { done } = bench.start(claimed)
  await bench.mesh()
  await bench.solve(0)
  await bench.fail(1, 'Not a number.')
  await bench.solve(2)
  await done
  const facts = { jobId: 'job', runId: claimed.runId, requestId: 'request of job' }
  expect(bench.log.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'info: run started',
    'info: sweep planned',
    'debug: frequency solved',
    'warn: frequency failed',
    'debug: frequency solved',
    'info: run ended',
  ])
  for (const line of bench.log.lines) expect(line.facts).toMatchObject(facts)
  expect(JSON.stringify(bench.log.lines)).not.toMatch(/vertices|pressure/)
})

describe('a run that observes another job', () => {
  const { pressure: _, surfacePressure, seconds, ...known } = solvedFrequency()
  const boundary = { ...known, frequencyHz: 100, boundary: surfacePressure, warnings: ['as it was'] }
  const layoutJson = JSON.stringify(meshedBody().prepared.layout)

  test('has each frequency observed that it came with boundary data of, and says how many it solved', async () => {
    const bench = open()
    bench.memory.comeWithBoundaries(layoutJson, { 0: boundary, 2: boundary })
    const { done } = bench.start(typedJob('job'))
    await bench.mesh()
    // Coarse to fine: 0, 2, 1.
    const solution = { ...solvedFrequency(), isObserved: true }
    await bench.solve(0, solution)
    await bench.solve(1, solution)
    await bench.solve(2)
    const tasks = bench.solving.tasks.map((task) => task.kind === 'frequency' && task.known)
    expect(tasks).toEqual([boundary, boundary, undefined])
    const document = documentOf(await done)
    expect(document.warnings).toEqual([expect.stringMatching(/^solved_anew: 1 of 3 frequencies .*no stored/)])
    // Only the one that was solved.
    expect(document.computeSeconds).toBe(seconds)
  })

  test('has all of them solved when the boundary data are of another mesh, and says why', async () => {
    const bench = open()
    bench.memory.comeWithBoundaries(layoutJson.replace('a1b2', 'other'), { 0: boundary, 1: boundary })
    const { done } = bench.start(typedJob('job'))
    await bench.mesh()
    for (const index of [0, 1, 2]) await bench.solve(index)
    const document = documentOf(await done)
    expect(bench.memory.seen.boundaryFault).toBe('The stored boundary data are of another mesh.')
    expect(document.warnings).toEqual([expect.stringMatching(/3 of 3 frequencies .*of another mesh/)])
    expect(bench.solving.tasks.some((task) => 'known' in task)).toBe(false)
  })

  test('says nothing when it only observed', async () => {
    const bench = open()
    bench.memory.comeWithBoundaries(layoutJson, { 0: boundary, 1: boundary, 2: boundary })
    const { done } = bench.start(typedJob('job'))
    await bench.mesh()
    for (const index of [0, 1, 2]) await bench.solve(index, { ...solvedFrequency(), isObserved: true })
    expect(documentOf(await done)).toMatchObject({ warnings: [], computeSeconds: 0 })
  })

  test('that is stopped leaves nothing behind', async () => {
    const bench = open()
    bench.memory.comeWithBoundaries(layoutJson, { 0: boundary, 1: boundary, 2: boundary })
    const { done, abort } = bench.start(typedJob('job'))
    await bench.mesh()
    abort.abort(new Error('stopped'))
    await expect(done).rejects.toThrow('stopped')
    expect(bench.solving.withdrawn).toEqual(['job'])
    bench.expectNothingLeft(abort)
  })
})

function documentOf({ documentJson = '' }: { readonly documentJson?: string | undefined }) {
  return resultDocumentSchema.parse(JSON.parse(documentJson))
}
