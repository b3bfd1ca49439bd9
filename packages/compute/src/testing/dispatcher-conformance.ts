import { observationLayoutSchema, prepareSolve } from '@hornbench/simulation'
import { describe, expect, test } from 'vitest'
import type { ComputeDispatcher } from '../compute-dispatcher.ts'
import { DispatcherClosedError } from '../dispatcher-closed-error.ts'
import { QueueFullError } from '../queue-full-error.ts'
import type { TaskResult } from '../task-result.ts'
import { frequencyTask, longTask, meshTask, prepareTask } from './example-tasks.ts'
import { logUpdates } from './update-log.ts'

/** Makes an empty dispatcher with so many slots, in which at most `mostWaiting` tasks may wait. */
export type DispatcherFactory = (options: { slots: number; mostWaiting: number }) => ComputeDispatcher

/** Registers the tests that every dispatcher has to pass. */
export function describeDispatcher(name: string, factory: DispatcherFactory): void {
  const open = (slots: number) => factory({ slots, mostWaiting: 100 })

  describe(`${name}, as every dispatcher`, () => {
    describe('solves', () => {
      testsOfSolving(open)
    })
    describe('prepares', () => {
      testsOfPreparing(open)
    })
    describe('keeps order', () => {
      testsOfOrder(open, factory)
    })
    describe('takes back', () => {
      testsOfWithdrawal(open)
    })
  })
}

type Open = (slots: number) => ComputeDispatcher

function preparedOf(result: TaskResult) {
  if (result.kind !== 'mesh') throw new Error('This is not the result of a mesh task.')
  return result
}

function testsOfSolving(open: Open): void {
  test('a frequency starts, makes progress and is solved, and every update names the attempt', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([longTask('7', { attempt: 3 })])
    expect(await log.solved('7')).toMatchObject({ kind: 'frequency', solution: { warnings: [] } })
    expect(log.storyOf('7')).toEqual(['started', 'progress', 'solved'])
    for (const update of log.updates) {
      expect(update).toMatchObject({ jobId: 'job', runId: 'run of job', taskId: '7', attempt: 3 })
    }
  })

  test.each([0, -50, Number.NaN, Infinity])('a frequency of %d Hz fails at once', async (frequencyHz) => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([frequencyTask('bad', { frequencyHz }), frequencyTask('good')])
    expect(await log.first('failed', 'bad')).toMatchObject({
      attempt: 1,
      failure: { code: 'bad_task', text: expect.stringContaining('frequencyHz') },
    })
    await log.solved('good')
  })

  test('a surface that breaks the solver costs only its own task', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const good = frequencyTask('good')
    const surface = {
      ...good.problem.surface,
      triangles: good.problem.surface.triangles.map((index) => index + 9),
    }
    dispatcher.dispatch([
      frequencyTask('broken', { jobId: 'other', problem: { ...good.problem, surface } }),
      good,
    ])
    expect(await log.first('failed', 'broken')).toMatchObject({ attempt: 1, jobId: 'other' })
    await log.solved('good')
  })

  test('a surface for whose matrix there is no room fails as that, and the next task is solved', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const good = frequencyTask('good')
    // 150,000 unknowns take more than the largest array there can be.
    const vertices = new Float64Array(450_000)
    vertices.set(good.problem.surface.vertices)
    const problem = { ...good.problem, surface: { ...good.problem.surface, vertices } }
    dispatcher.dispatch([frequencyTask('huge', { jobId: 'other', problem }), good])
    expect((await log.first('failed', 'huge')).failure.code).toBe('out_of_memory')
    await log.solved('good')
  })

  test('the result has the same bytes for one slot and for two', async () => {
    const tasks = [250, 500, 1000, 2000].map((frequencyHz) =>
      frequencyTask(String(frequencyHz), { frequencyHz }),
    )
    const solve = async (slots: number) => {
      await using dispatcher = open(slots)
      const log = logUpdates(dispatcher)
      dispatcher.dispatch(tasks)
      const results = await Promise.all(tasks.map(({ taskId }) => log.solved(taskId)))
      return results.map((result) => result.kind === 'frequency' && { ...result.solution, seconds: 0 })
    }
    expect(await solve(2)).toEqual(await solve(1))
  })
}

function testsOfPreparing(open: Open): void {
  test('a design is prepared as it would be here, and the layout names the mesh', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const task = meshTask('mesh')
    dispatcher.dispatch([task])
    const result = preparedOf(await log.solved('mesh'))
    const here = prepareSolve(task.request)
    expect(result.meshHash).toMatch(/^[0-9a-f]{64}$/)
    expect(result.prepared).toEqual({ ...here, layout: { ...here.layout, meshHash: result.meshHash } })
    expect(observationLayoutSchema.parse(JSON.parse(JSON.stringify(result.prepared.layout)))).toEqual(
      result.prepared.layout,
    )
  })

  test('a mesh is prepared, its frequencies can be solved, and its hash changes with any of its bytes', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const { medium, source } = prepareTask('').request
    if (source.kind !== 'mesh') throw new Error('The example is a mesh.')
    const moved = { ...source.surface, vertices: source.surface.vertices.map((length) => 1.001 * length) }
    dispatcher.dispatch([
      prepareTask('mesh'),
      prepareTask('again'),
      prepareTask('moved', { source: { ...source, surface: moved } }),
    ])
    const { prepared, meshHash } = preparedOf(await log.solved('mesh'))
    expect(prepared).toMatchObject({ triangles: 48, unknowns: 26 })
    expect(preparedOf(await log.solved('again')).meshHash).toBe(meshHash)
    expect(preparedOf(await log.solved('moved')).meshHash).not.toBe(meshHash)

    const { surface, pointsM, symmetry } = prepared
    const problem = { surface, medium, sourceVelocity: 1, pointsM, mirrors: symmetry.planes }
    dispatcher.dispatch([frequencyTask('frequency', { problem })])
    const solved = await log.solved('frequency')
    expect(solved.kind === 'frequency' && solved.solution.pressure).toHaveLength(2 * prepared.layout.points)
  })

  test('a wrong design fails with the parameter that is wrong, and the next task is solved', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([meshTask('bad', { r0: -3, a: '40 + * 2' }), frequencyTask('good')])
    const { failure } = await log.first('failed', 'bad')
    expect(failure.code).toBe('bad_design')
    expect(failure.issues).toContainEqual({ path: ['r0'], message: expect.stringContaining('r0') })
    expect(failure.issues).toContainEqual({ path: ['a'], column: 6, message: expect.any(String) })
    await log.solved('good')
  })

  test('a wrong mesh and a wrong observation fail with what is wrong with them', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const { source, observation } = prepareTask('').request
    if (source.kind !== 'mesh') throw new Error('The example is a mesh.')
    const silent = { ...source.surface, tags: source.surface.tags.map(() => 1) }
    dispatcher.dispatch([
      prepareTask('silent', { source: { ...source, surface: silent } }),
      prepareTask('inside', { observation: { ...observation, toDeg: 180, distanceM: 0.1 } }),
    ])
    expect((await log.first('failed', 'silent')).failure).toMatchObject({
      code: 'bad_mesh',
      issues: [{ path: ['tags'], code: 'missing_source_tag' }],
    })
    expect((await log.first('failed', 'inside')).failure).toMatchObject({
      code: 'bad_observation',
      issues: [{ path: ['distanceM'], code: 'inside_body' }],
    })
  })
}

function testsOfOrder(open: Open, factory: DispatcherFactory): void {
  test('of priority first, then of dispatch', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([frequencyTask('a'), frequencyTask('b'), frequencyTask('c', { priority: 1 })])
    dispatcher.dispatch([frequencyTask('d'), frequencyTask('e', { priority: 1 })])
    await log.solved('d')
    const started = log.updates.filter(({ kind }) => kind === 'started').map(({ taskId }) => taskId)
    expect(started).toEqual(['c', 'e', 'a', 'b', 'd'])
  })

  test('and tells of no task before the call that dispatched it has returned', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([frequencyTask('a')])
    expect(log.updates).toEqual([])
    await log.solved('a')
  })

  test('and works on as many tasks at a time as it has slots', async () => {
    await using dispatcher = open(2)
    const log = logUpdates(dispatcher)
    expect(dispatcher.capacity()).toEqual({ slots: 2, busy: 0, waiting: 0 })
    dispatcher.dispatch(['a', 'b', 'c', 'd', 'e'].map((taskId) => longTask(taskId)))
    await log.first('started', 'b')
    expect(dispatcher.capacity()).toEqual({ slots: 2, busy: 2, waiting: 3 })
  })

  test('and takes a task that is open only once, also to reconcile', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const [first, second, third] = [frequencyTask('a'), frequencyTask('b'), frequencyTask('c')]
    dispatcher.dispatch([first, second, first])
    dispatcher.dispatch([second])
    await dispatcher.reconcile([first, second, third])
    await log.solved('c')
    expect(log.updates.filter(({ kind }) => kind === 'solved')).toHaveLength(3)
  })

  test('and solves a task again when it is dispatched after its last word', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([frequencyTask('a')])
    await log.solved('a')
    dispatcher.dispatch([frequencyTask('a', { attempt: 2 }), frequencyTask('b')])
    await log.solved('b')
    expect(log.updates.filter(({ kind }) => kind === 'solved').map(({ attempt }) => attempt)).toEqual([
      1, 2, 1,
    ])
  })

  test('and refuses more tasks than may wait, without taking any of them', async () => {
    await using dispatcher = factory({ slots: 1, mostWaiting: 3 })
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([longTask('a')])
    await log.first('started', 'a')
    const four = ['b', 'c', 'd', 'e'].map((taskId) => frequencyTask(taskId))
    expect(() => dispatcher.dispatch(four)).toThrow(QueueFullError)
    expect(dispatcher.capacity().waiting).toBe(0)
    dispatcher.dispatch(four.slice(1))
    expect(dispatcher.capacity().waiting).toBe(3)
  })
}

function testsOfWithdrawal(open: Open): void {
  test('all tasks of a job: nothing is heard of them again, and the other jobs go on', async () => {
    await using dispatcher = open(2)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([longTask('a'), longTask('b'), longTask('c'), frequencyTask('d', { jobId: 'other' })])
    await Promise.all([log.first('progress', 'a'), log.first('progress', 'b')])
    const known = log.updates.length
    await dispatcher.withdraw('job')
    await log.solved('d')
    expect(log.updates.slice(known).every(({ jobId }) => jobId === 'other')).toBe(true)
    expect(dispatcher.capacity()).toEqual({ slots: 2, busy: 0, waiting: 0 })
  })

  test('a job from within the update that its first task has started', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const withdrawn = new Promise<void>((resolve) => {
      dispatcher.onUpdate(({ kind, jobId }) => {
        if (kind === 'started' && jobId === 'job') void dispatcher.withdraw(jobId).then(resolve)
      })
    })
    dispatcher.dispatch([longTask('a'), frequencyTask('b', { jobId: 'other' })])
    await withdrawn
    await log.solved('b')
    expect(log.storyOf('a')).toEqual(['started'])
  })

  test('a job again that was dispatched again since', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([longTask('a')])
    await log.first('progress', 'a')
    const withdrawn = dispatcher.withdraw('job')
    dispatcher.dispatch([frequencyTask('a', { attempt: 2, runId: 'second run' })])
    await withdrawn
    await log.solved('a')
    expect(log.updates.at(-1)).toMatchObject({ runId: 'second run', attempt: 2 })
  })

  test('a job that nobody knows, at once', async () => {
    await using dispatcher = open(1)
    await dispatcher.withdraw('nobody')
    expect(dispatcher.capacity().busy).toBe(0)
  })

  test('a listener, which then hears nothing', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    let heard = 0
    const unsubscribe = dispatcher.onUpdate(() => (heard += 1))
    unsubscribe()
    dispatcher.dispatch([frequencyTask('a')])
    await log.solved('a')
    expect(heard).toBe(0)
  })

  test('everything at its end, after which it takes no more', async () => {
    const dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([longTask('a'), longTask('b')])
    await log.first('started', 'a')
    const known = log.updates.length
    await dispatcher[Symbol.asyncDispose]()
    expect(log.updates).toHaveLength(known)
    expect(() => dispatcher.dispatch([frequencyTask('c')])).toThrow(DispatcherClosedError)
  })
}
