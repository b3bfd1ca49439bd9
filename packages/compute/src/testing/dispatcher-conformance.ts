import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { describe, expect, test } from 'vitest'
import type { ComputeDispatcher } from '../compute-dispatcher.ts'
import { DispatcherClosedError } from '../dispatcher-closed-error.ts'
import { QueueFullError } from '../queue-full-error.ts'
import { frequencyTask, longTask, meshTask } from './example-tasks.ts'
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
    describe('keeps order', () => {
      testsOfOrder(open, factory)
    })
    describe('takes back', () => {
      testsOfWithdrawal(open)
    })
  })
}

type Open = (slots: number) => ComputeDispatcher

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

  test('a design becomes the surface that the mesher makes of it here', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    const task = meshTask('mesh')
    dispatcher.dispatch([task])
    expect(await log.solved('mesh')).toEqual({
      kind: 'mesh',
      horn: buildHornSurface(parseDesign(task.design)),
    })
  })

  test('a wrong design fails with the parameter that is wrong, and the next task is solved', async () => {
    await using dispatcher = open(1)
    const log = logUpdates(dispatcher)
    dispatcher.dispatch([meshTask('bad', { r0: -3 }), frequencyTask('good')])
    const { failure } = await log.first('failed', 'bad')
    expect(failure).toMatchObject({ code: 'bad_design', issues: [{ parameter: 'r0' }] })
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
