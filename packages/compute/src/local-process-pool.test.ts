import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createLocalProcessPool } from './local-process-pool.ts'
import type { TaskResult } from './task-result.ts'
import { childPids } from './testing/child-pids.ts'
import { cubeProblem } from './testing/cube-problem.ts'
import { describeDispatcher } from './testing/dispatcher-conformance.ts'
import { frequencyTask, longTask, meshTask } from './testing/example-tasks.ts'
import { cpuTicks, isAlive } from './testing/process-facts.ts'
import { logUpdates } from './testing/update-log.ts'

describeDispatcher('the local process pool', ({ slots, mostWaiting }) =>
  createLocalProcessPool({ processes: slots, mostWaiting }),
)

/** `started` names the process as "pid 123". */
const pidOf = ({ worker }: { worker: string }) => Number(worker.slice(4))

const solutionOf = (result: TaskResult | undefined) => {
  if (result?.kind !== 'frequency') throw new Error('This is not the result of a frequency.')
  // Whatever else is the same, the time is not.
  return { ...result.solution, seconds: 0 }
}
const pressureOf = (result: TaskResult | undefined) => solutionOf(result).pressure

test('no process is started before the first task, and one task starts one', async () => {
  const known = childPids()
  await using pool = createLocalProcessPool({ processes: 2 })
  const log = logUpdates(pool)
  pool.capacity()
  await pool.withdraw('job')
  await pool.reconcile([])
  await sleep(50)
  expect(childPids()).toEqual(known)
  pool.dispatch([frequencyTask('a')])
  await log.solved('a')
  expect(childPids()).toHaveLength(known.length + 1)
})

test('a process that is killed in the middle costs an attempt: the next process gives the same bytes', async () => {
  await using pool = createLocalProcessPool({ processes: 1, random: () => 0 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('undisturbed')])
  const undisturbed = await log.solved('undisturbed')
  pool.dispatch([longTask('disturbed')])
  const victim = pidOf(await log.first('started', 'disturbed'))
  await log.first('progress', 'disturbed')
  process.kill(victim, 'SIGKILL')
  const lost = await log.first('lost', 'disturbed')
  expect(lost).toMatchObject({ attempt: 1, retryInMs: 100, failure: { code: 'process_lost' } })
  expect(solutionOf(await log.solved('disturbed'))).toEqual(solutionOf(undisturbed))
  expect(log.storyOf('disturbed')).toEqual(['started', 'progress', 'lost', 'started', 'progress', 'solved'])
  expect(log.updates.at(-1)).toMatchObject({ taskId: 'disturbed', attempt: 2 })
})

test('a task that is withdrawn in the middle of an assembly gets no more processor time, and its process takes the next one', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a'), longTask('b')])
  const pid = pidOf(await log.first('started', 'a'))
  await log.first('progress', 'a')
  const startMs = performance.now()
  await pool.withdraw('job')
  expect(performance.now() - startMs).toBeLessThan(3000)
  expect(pool.capacity()).toEqual({ slots: 1, busy: 0, waiting: 0 })

  const ticks = cpuTicks(pid)
  await sleep(1000)
  // A solve would have had up to a hundred; two are left to garbage collection.
  expect(cpuTicks(pid) - ticks).toBeLessThanOrEqual(2)

  pool.dispatch([frequencyTask('next', { jobId: 'other' })])
  await log.solved('next')
  expect(pidOf(await log.first('started', 'next'))).toBe(pid)
})

test('what a process had said before it heard of the withdrawal is dropped', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a')])
  await log.first('progress', 'a')
  const known = log.updates.length
  // Meanwhile progress is reported ten times a second and can't be read.
  const startMs = performance.now()
  while (performance.now() - startMs < 350);
  await pool.withdraw('job')
  expect(log.updates).toHaveLength(known)
})

test('a frequency that threads share is withdrawn in the middle: none of them gets more processor time', async () => {
  // Not killed, however busy the machine is: it is the threads that have to hear.
  await using pool = createLocalProcessPool({ processes: 2, graceMs: () => 60_000 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a', { threads: 2 }), longTask('b', { threads: 2 })])
  const pid = pidOf(await log.first('started', 'a'))
  await log.first('progress', 'a')
  expect(pool.capacity()).toEqual({ slots: 2, busy: 2, waiting: 1 })
  await pool.withdraw('job')
  expect(pool.capacity()).toEqual({ slots: 2, busy: 0, waiting: 0 })
  expect(isAlive(pid)).toBe(true)

  const ticks = cpuTicks(pid)
  await sleep(1000)
  expect(cpuTicks(pid) - ticks).toBeLessThanOrEqual(2)

  pool.dispatch([frequencyTask('next', { jobId: 'other', threads: 2 })])
  await log.solved('next')
  expect(pidOf(await log.first('started', 'next'))).toBe(pid)
})

test('a task takes as many slots as it has threads: it ends the idle process beside it, and others wait', async () => {
  const known = childPids()
  await using pool = createLocalProcessPool({ processes: 2 })
  const log = logUpdates(pool)
  pool.dispatch([frequencyTask('one'), frequencyTask('two')])
  await Promise.all([log.solved('one'), log.solved('two')])
  expect(childPids()).toHaveLength(known.length + 2)
  pool.dispatch([longTask('both', { threads: 2 }), frequencyTask('behind')])
  await log.first('progress', 'both')
  expect(childPids()).toHaveLength(known.length + 1)
  await log.solved('behind')
  expect(log.storyOf('both').at(-1)).toBe('solved')
})

test('a task with more threads than there are slots is solved all the same', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  pool.dispatch([frequencyTask('wide', { threads: 3 })])
  expect(await log.solved('wide')).toMatchObject({ kind: 'frequency' })
})

test('a problem that can not be solved fails by its name also where threads share it', async () => {
  await using pool = createLocalProcessPool({ processes: 2 })
  const log = logUpdates(pool)
  const problem = { ...cubeProblem(3), mirrors: { x: true, y: false } }
  pool.dispatch([frequencyTask('askew', { problem, threads: 2 }), frequencyTask('next', { threads: 2 })])
  expect((await log.first('failed', 'askew')).failure.code).toBe('unusable_surface')
  await log.solved('next')
})

test('a withdrawn process that does not hear is killed after the grace and replaced', async () => {
  await using pool = createLocalProcessPool({ processes: 1, graceMs: () => 200 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('deaf')])
  const pid = pidOf(await log.first('started', 'deaf'))
  await log.first('progress', 'deaf')
  process.kill(pid, 'SIGSTOP')
  await pool.withdraw('job')
  expect(isAlive(pid)).toBe(false)
  pool.dispatch([frequencyTask('next')])
  await log.solved('next')
  expect(pidOf(await log.first('started', 'next'))).not.toBe(pid)
})

test('a process that falls silent loses its task, which another one solves', async () => {
  await using pool = createLocalProcessPool({ processes: 2, heartbeatMs: 100, leaseMs: 1500 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a'), longTask('b')])
  const silent = pidOf(await log.first('started', 'a'))
  await log.first('progress', 'a')
  process.kill(silent, 'SIGSTOP')
  expect(await log.first('lost', 'a')).toMatchObject({ failure: { code: 'no_sign_of_life' } })
  expect(isAlive(silent)).toBe(false)
  await Promise.all([log.solved('a'), log.solved('b')])
  expect(log.storyOf('b')).not.toContain('lost')
})

test('a task that silences every process fails after three of them', async () => {
  await using pool = createLocalProcessPool({ processes: 1, heartbeatMs: 50, leaseMs: 400 })
  const log = logUpdates(pool)
  pool.onUpdate((update) => {
    if (update.kind === 'started') process.kill(pidOf(update), 'SIGSTOP')
  })
  pool.dispatch([longTask('a')])
  const { failure, attempt } = await log.first('failed', 'a')
  expect(failure).toMatchObject({ code: 'no_sign_of_life', text: expect.stringContaining('Tried 3 times') })
  expect(attempt).toBe(3)
})

test('a process that sends signs of life keeps its task longer than the lease', async () => {
  await using pool = createLocalProcessPool({ processes: 1, heartbeatMs: 50, leaseMs: 500 })
  const log = logUpdates(pool)
  const startMs = performance.now()
  pool.dispatch([longTask('a')])
  await log.solved('a')
  expect(performance.now() - startMs).toBeGreaterThan(1000)
  expect(log.storyOf('a')).not.toContain('lost')
})

test('a task whose heap runs full fails as that, and the tasks around it are solved', async () => {
  await using pool = createLocalProcessPool({ processes: 1, heapMiB: 32 })
  const log = logUpdates(pool)
  const bulky = Array.from({ length: 1e6 }, (_, index) => ({ index }))
  pool.dispatch([frequencyTask('before'), meshTask('exploding', { bulky }), frequencyTask('after')])
  const { failure } = await log.first('failed', 'exploding')
  expect(failure.code).toBe('out_of_memory')
  await Promise.all([log.solved('before'), log.solved('after')])
  expect(log.updates.filter(({ kind }) => kind === 'lost')).toEqual([])
})

test('a task that cannot be sent fails at once, and the next one is solved', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  pool.dispatch([meshTask('function', { L: () => 50 }), frequencyTask('next')])
  expect((await log.first('failed', 'function')).failure.code).toBe('fault')
  await log.solved('next')
})

test('a process does not hear the interrupt that a terminal sends to all', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a')])
  const pid = pidOf(await log.first('started', 'a'))
  await log.first('progress', 'a')
  process.kill(pid, 'SIGINT')
  await log.solved('a')
  expect(log.storyOf('a')).not.toContain('lost')
})

test('a process without work is ended after a while, and the next task gets a new one', async () => {
  await using pool = createLocalProcessPool({ processes: 1, idleMs: 100 })
  const log = logUpdates(pool)
  pool.dispatch([frequencyTask('a')])
  const pid = pidOf(await log.first('started', 'a'))
  await log.solved('a')
  await expect.poll(() => isAlive(pid)).toBe(false)
  pool.dispatch([frequencyTask('b')])
  await log.solved('b')
  expect(pool.usage().peakMemoryBytes).toBeGreaterThan(60e6)
})

test('more runs than a process keeps surfaces take turns in it, and each gets its own result', async () => {
  await using pool = createLocalProcessPool({ processes: 1 })
  const log = logUpdates(pool)
  const problems = [1, 2, 3, 4, 5, 6].map((sourceVelocity) => ({ ...cubeProblem(2), sourceVelocity }))
  const turns = [...problems, ...problems]
  pool.dispatch(turns.map((problem, index) => frequencyTask(String(index), { problem })))
  const results = await Promise.all(turns.map((_, index) => log.solved(String(index))))
  const [unit = Number.NaN] = pressureOf(results[0])
  for (const [index, { sourceVelocity }] of turns.entries()) {
    // The pressure is proportional to the velocity, to rounding.
    expect(pressureOf(results[index])[0]).toBeCloseTo(unit * sourceVelocity, 9)
  }
})

test('all processes are gone when the pool is disposed of', async () => {
  const known = childPids()
  const pool = createLocalProcessPool({ processes: 2 })
  const log = logUpdates(pool)
  pool.dispatch([longTask('a'), longTask('b')])
  await log.first('progress', 'b')
  expect(childPids()).toHaveLength(known.length + 2)
  await pool[Symbol.asyncDispose]()
  expect(childPids()).toEqual(known)
})

test('no process outlives a parent that is killed in the middle of an assembly', async () => {
  const program = fileURLToPath(new URL('./testing/abandoned-parent.ts', import.meta.url))
  const parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const parentPid = parent.pid ?? 0
  let said = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await expect.poll(() => said, { timeout: 20_000 }).toContain('progress')
  const children = childPids(parentPid)
  expect(children).toHaveLength(2)
  expect(children.every(isAlive)).toBe(true)
  process.kill(parentPid, 'SIGKILL')
  await expect.poll(() => children.filter(isAlive), { timeout: 2000, interval: 20 }).toEqual([])
})

describe('the log lines of a child', () => {
  test('name the request, the job and the attempt, and hold no mesh (O4)', async () => {
    const lines = await logLinesAt('debug')
    const attempt = {
      component: 'compute',
      jobId: 'job',
      runId: 'run of job',
      attempt: 1,
      requestId: 'request-7',
    }
    const design = { ...attempt, taskId: 'bad', task: 'mesh' }
    const frequency = { ...attempt, taskId: 'good', task: 'frequency', frequencyHz: 500 }
    const seconds = expect.any(Number)
    expect(lines).toMatchObject([
      { ...design, level: 20, msg: 'attempt started' },
      { ...design, level: 40, msg: 'attempt ended', outcome: 'failed', code: 'bad_design', seconds },
      { ...frequency, level: 20, msg: 'attempt started' },
      { ...frequency, level: 20, msg: 'attempt ended', outcome: 'solved', seconds },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/vertices|triangles/)
  })

  test('are only of failures at the usual level, and none by default', async () => {
    expect(await logLinesAt('info')).toMatchObject([{ taskId: 'bad', outcome: 'failed' }])
    expect(await logLinesAt('silent')).toEqual([])
  })
})

/** What the children of a program write to its stderr that solves a wrong design and a frequency. */
async function logLinesAt(level: string): Promise<unknown[]> {
  const program = fileURLToPath(new URL('./testing/logging-parent.ts', import.meta.url))
  const parent = spawn(process.execPath, [program, level], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  parent.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(parent, 'close')
  return said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
