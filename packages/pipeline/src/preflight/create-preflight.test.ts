import { ServerUnavailableError, submissionSchema, SubmissionRefusedError } from '@hornbench/api-contract'
import { QueueFullError, type TaskFailure } from '@hornbench/compute'
import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createLogLines } from '../testing/log-lines.ts'
import { meshedBody } from '../testing/meshed-body.ts'
import { quiet } from '../testing/quiet.ts'
import { createScriptedDispatcher } from '../testing/scripted-dispatcher.ts'
import { createPreflight, type PreflightOptions } from './create-preflight.ts'

const GIB = 1024 ** 3
const mesh = {
  kind: 'mesh',
  mesh: {
    verticesM: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
    triangles: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    tags: [2, 1, 1, 1],
  },
}
const design = { kind: 'design', design: { formula_type: 'OSSE', a: '40 +' } }
const submission = (changes: object = {}) =>
  submissionSchema.parse({
    source: mesh,
    sweep: { kind: 'range', fromHz: 100, toHz: 1000, count: 10 },
    ...changes,
  })

function open(options: Partial<PreflightOptions> = {}) {
  const script = createScriptedDispatcher()
  const clock = createFakeClock()
  const log = createLogLines()
  const preflight = createPreflight({
    dispatcher: script.dispatcher,
    estimateSeconds: () => null,
    processes: 2,
    memoryBytes: GIB,
    clock,
    log,
    ...options,
  })
  return { script, clock, log, ...preflight }
}

/** What comes of a submission about whose body the dispatcher says this. */
async function planAfter(
  event: { body: ReturnType<typeof meshedBody> } | { failure: TaskFailure },
  { changes = {}, options = {} }: { changes?: object; options?: Partial<PreflightOptions> } = {},
) {
  const { plan, script, log, clock } = open(options)
  const planned = plan(submission(changes))
  const [task] = script.tasks
  script.tell(task, { kind: 'started', worker: 'pid 7' })
  if ('body' in event) script.tell(task, { kind: 'solved', result: event.body })
  else script.tell(task, { kind: 'failed', failure: event.failure })
  const [outcome] = await Promise.allSettled([planned])
  expect(script.listeners).toBe(0)
  expect(clock.pending()).toBe(0)
  const isPlanned = outcome.status === 'fulfilled'
  return {
    log,
    plan: isPlanned ? outcome.value : undefined,
    error: isPlanned ? undefined : (outcome.reason as unknown),
  }
}

describe('a submission that can be solved', () => {
  test('has a plan of what that takes', async () => {
    const { plan } = await planAfter({ body: meshedBody({ warnings: ['welded: 3 vertices.'] }) })
    expect(plan).toEqual({
      formulation: '3d',
      baffle: 'none',
      triangles: 4,
      unknowns: 4,
      symmetry: { x: false, y: false, reasons: [] },
      memoryBytes: 150 * 1024 ** 2 + 1000,
      processes: 2,
      threads: 1,
      frequencyCost: 4,
      validToHz: 571,
      estimatedSeconds: null,
      meshHash: 'a1b2',
      warnings: ['welded: 3 vertices.'],
    })
  })

  test('takes as long as its frequencies do, as many at a time as there are processes and memory for', async () => {
    const estimateSeconds = ({ formulation, cost }: { formulation: string; cost: number }) =>
      formulation === '3d' ? 2 * cost : null
    const secondsOf = async (options: Partial<PreflightOptions>) =>
      (await planAfter({ body: meshedBody() }, { options: { estimateSeconds, ...options } })).plan
        ?.estimatedSeconds
    expect(await secondsOf({})).toBe(40)
    expect(await secondsOf({ memoryBytes: 200 * 1024 ** 2 })).toBe(80)
    expect(await secondsOf({ processes: 64, memoryBytes: 100 * GIB })).toBe(8)
  })

  test('is solved by threads that share rows where memory holds one process', async () => {
    const { plan } = await planAfter(
      { body: meshedBody({ threadBytes: 1000 }) },
      { options: { memoryBytes: 250 * 1024 ** 2 } },
    )
    expect(plan).toMatchObject({ processes: 1, threads: 2, memoryBytes: 200 * 1024 ** 2 + 2000 })
    expect(plan?.frequencyCost).toBeLessThan(4)
  })

  test('is prepared as a task of its own, with the id of its request', async () => {
    const { plan, script } = open()
    void plan(submission(), { requestId: 'request-1' })
    void plan(submission())
    await quiet()
    const [first, second] = script.tasks
    expect(first).toMatchObject({ kind: 'mesh', requestId: 'request-1', request: { highestHz: 1000 } })
    expect(second?.jobId).not.toBe(first?.jobId)
    expect(second).not.toHaveProperty('requestId')
  })
})

describe('a submission that can not be solved is refused', () => {
  test('with the parameters that are wrong and the place in their expressions', async () => {
    const issues = [{ path: ['a'], column: 5, message: 'It ends too early.' }]
    const { error } = await planAfter(
      { failure: { code: 'bad_design', text: 'It ends too early.', issues } },
      { changes: { source: design } },
    )
    expect(error).toBeInstanceOf(SubmissionRefusedError)
    expect(error).toMatchObject({
      message: 'It ends too early.',
      issues: [{ path: ['submission', 'source', 'design', 'a'], column: 5, message: 'It ends too early.' }],
    })
  })

  test('at the formulation that was asked for, where its body is not round', async () => {
    const issues = [{ path: [], code: 'not_round', message: 'It is oval.' }]
    const { error } = await planAfter(
      { failure: { code: 'bad_mesh', text: 'It is oval.', issues } },
      { changes: { source: design, formulation: 'axisymmetric' } },
    )
    expect(error).toMatchObject({ issues: [{ path: ['submission', 'formulation'], message: 'It is oval.' }] })
  })

  test.each<[TaskFailure['code'], object, (string | number)[]]>([
    ['bad_mesh', { source: mesh }, ['submission', 'source', 'mesh', 'tags', 3]],
    ['bad_mesh', { source: design }, ['submission', 'source', 'design']],
    ['bad_observation', { source: design }, ['submission', 'observation', 'tags', 3]],
  ])('with the place of what is wrong: %s', async (code, changes, path) => {
    const failure = { code, text: '', issues: [{ path: ['tags', 3], code: 'x', message: 'Wrong.' }] }
    const { error } = await planAfter({ failure }, { changes })
    expect(error).toMatchObject({ issues: [{ path, message: 'Wrong.' }] })
  })

  test.each<TaskFailure['code']>(['unmeshable_design', 'process_lost', 'out_of_memory'])(
    'with its source as the place where nothing more is known: %s',
    async (code) => {
      const { error, log } = await planAfter({ failure: { code, text: 'No mesh.' } })
      expect(error).toBeInstanceOf(SubmissionRefusedError)
      expect(error).toMatchObject({
        issues: [{ path: ['submission', 'source', 'mesh'], message: 'No mesh.' }],
      })
      expect(log.lines).toEqual([])
    },
  )

  test('without what is inside when the fault is ours, which the log tells', async () => {
    const { error, log } = await planAfter({ failure: { code: 'fault', text: 'x is undefined' } })
    expect(error).toMatchObject({ issues: [{ message: expect.stringContaining('a fault in Hornbench') }] })
    expect(String(error)).not.toContain('undefined')
    expect(log.lines).toMatchObject([{ level: 'error', facts: { reason: 'x is undefined' } }])
  })

  test('with numbers when it does not fit into the memory', async () => {
    const { error } = await planAfter(
      { body: meshedBody({ triangles: 9000, memoryBytes: 300 * 1024 ** 2 }) },
      { options: { memoryBytes: 256 * 1024 ** 2 } },
    )
    expect(error).toBeInstanceOf(SubmissionRefusedError)
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^memory_limit: 9000 triangles need 450 MiB, 256 MiB are available for solving; at most \d+ triangles fit/,
      ),
    })
  })

  test('when its result would be too large (R6)', async () => {
    const body = meshedBody()
    const layout = { ...body.prepared.layout, points: 800_001 }
    const { error } = await planAfter({ body: meshedBody({ layout }) })
    expect(error).toMatchObject({ code: 'result_too_large' })
  })

  test('for each warning of its body in strict validation, but not for where it is observed (M2)', async () => {
    const warnings = ['too_coarse: Long edges.', 'large_body: Farther away.', 'small_angle: Thin.']
    const changes = { meshValidation: 'strict' }
    const { error } = await planAfter({ body: meshedBody({ warnings }) }, { changes })
    const path = ['submission', 'source', 'mesh']
    expect(error).toMatchObject({
      issues: [
        { path, message: 'too_coarse: Long edges.' },
        { path, message: 'small_angle: Thin.' },
      ],
    })
    const fine = await planAfter({ body: meshedBody({ warnings: [warnings[1] ?? ''] }) }, { changes })
    expect(fine.plan?.warnings).toEqual(['large_body: Farther away.'])
  })
})

describe('when there is more to do than can be done', () => {
  test('only so many submissions wait, the next is told to come back (R2, R6)', async () => {
    const { plan, script } = open({ mostWaiting: 2 })
    const waiting = [1, 2, 3].map(() => plan(submission()))
    await expect(plan(submission())).rejects.toThrow(ServerUnavailableError)
    await expect(plan(submission())).rejects.toThrow('3 submissions are being checked already. Try again')
    for (const task of script.tasks) script.tell(task, { kind: 'solved', result: meshedBody() })
    await Promise.all(waiting)
    const next = plan(submission())
    script.tell(script.tasks[3], { kind: 'solved', result: meshedBody() })
    await next
  })

  test('and when the dispatcher takes no more', async () => {
    const { plan, script } = open()
    script.failNextDispatch(new QueueFullError({ waiting: 1, dispatched: 1, mostWaiting: 1 }))
    await expect(plan(submission())).rejects.toThrow(ServerUnavailableError)
    expect(script.listeners).toBe(0)
  })

  test('a mesh that takes too long is given up, and its process ended', async () => {
    const { plan, script, clock } = open({ limitMs: 5000 })
    const planned = plan(submission())
    planned.catch(() => {})
    script.tell(script.tasks[0], { kind: 'started', worker: 'pid 7' })
    await quiet()
    clock.advance(5000)
    await expect(planned).rejects.toThrow(SubmissionRefusedError)
    await expect(planned).rejects.toThrow('took longer than 5 s')
    expect(script.withdrawn).toEqual([script.tasks[0]?.jobId])
    expect(script.listeners).toBe(0)
  })

  test('a submission that no process had time for is not to blame', async () => {
    const { plan, clock } = open({ limitMs: 5000 })
    const planned = plan(submission())
    planned.catch(() => {})
    clock.advance(5000)
    await expect(planned).rejects.toThrow(ServerUnavailableError)
  })
})

test('at the end those that wait are refused, and it waits until no process works for them (R9)', async () => {
  const { plan, close, script, clock } = open()
  const planned = plan(submission())
  planned.catch(() => {})
  const letGo = script.holdWithdrawals()
  let isClosed = false
  const closed = close().then(() => (isClosed = true))
  await quiet()
  expect(script.withdrawn).toHaveLength(1)
  expect(isClosed).toBe(false)
  letGo()
  await closed
  await expect(planned).rejects.toThrow('The server is shutting down.')
  await expect(plan(submission())).rejects.toThrow(ServerUnavailableError)
  expect(script.listeners).toBe(0)
  expect(clock.pending()).toBe(0)
})
