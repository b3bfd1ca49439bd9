import { setTimeout as sleep } from 'node:timers/promises'
import { prepareSolve } from '@hornbench/simulation'
import { describe, expect, test } from 'vitest'
import { createMeridianSweep } from '@hornbench/solver'
import type { FrequencyProblem } from './frequency-problem.ts'
import { sweepFrequencies, type SweepOptions } from './sweep-frequencies.ts'
import { childPids, nextChildPid } from './testing/child-pids.ts'
import { cubeProblem } from './testing/cube-problem.ts'
import { prepareTask } from './testing/example-tasks.ts'
import { sphereProblem } from './testing/sphere-problem.ts'

const quick = cubeProblem(2)
const slow = cubeProblem(10)
/** Coarse, of OSSE shape, in mm and degrees. */
const HORN = {
  formula_type: 'OSSE',
  L: 40,
  a: 40,
  a0: 12,
  r0: 12.7,
  k: 1,
  s: 0.4,
  n: 4,
  q: 0.995,
  wall_thickness: 6,
  throat_res: 9,
  mouth_res: 14,
  rear_res: 16,
}

test('every frequency is solved, in the order asked for, whatever order it was solved in', async () => {
  const frequenciesHz = [800, 100, 400, 200]
  const swept = await sweepFrequencies(quick, frequenciesHz, { processes: 2 })
  expect(swept.failures).toEqual([])
  for (const [index, frequencyHz] of frequenciesHz.entries()) {
    const alone = await sweepFrequencies(quick, [frequencyHz], { processes: 1 })
    expect(swept.solved[index]?.pressure).toEqual(alone.solved[0]?.pressure)
  }
})

test('a body of revolution is solved on its outline, with the bytes that it has here, for any number of processes', async () => {
  const problem = sphereProblem()
  const frequenciesHz = [300, 900, 2500, 4000]
  const here = createMeridianSweep(problem.meridians ?? [])
  const one = await sweepFrequencies(problem, frequenciesHz, { processes: 1 })
  const two = await sweepFrequencies(problem, frequenciesHz, { processes: 2 })
  frequenciesHz.forEach((frequencyHz, index) => {
    const { pressure, impedance } = here({ ...problem, frequencyHz })
    expect(one.solved[index]).toMatchObject({ pressure, impedance, iterations: 0, converged: true })
    expect(two.solved[index]).toMatchObject({ pressure, impedance })
  })
  // By band: 12 and 24 elements with their ends.
  expect(one.solved.map((solution) => solution?.surfacePressure.length)).toEqual([26, 26, 50, 50])
})

describe('the rows of a frequency are shared by threads, and the bytes are the same (C5)', () => {
  const shapes = [
    { processes: 2, threads: 1 },
    { processes: 1, threads: 2 },
    { processes: 1, threads: 7 },
  ]

  test('for any number of processes and threads', async () => {
    const problem = cubeProblem(8)
    const expected = await valuesOf(problem, { processes: 1 })
    for (const shape of shapes) expect(await valuesOf(problem, shape)).toEqual(expected)
    expect(expected[0]?.iterations).toBeGreaterThan(0)
  })

  test('with mirror planes, also where the equations are small enough to be eliminated', async () => {
    const { surface, mirrors } = quarterOfHorn()
    const problem = { ...cubeProblem(1), surface, mirrors }
    const expected = await valuesOf(problem, { processes: 1 })
    expect(await valuesOf(problem, { processes: 1, threads: 3 })).toEqual(expected)
    expect(expected[0]?.iterations).toBe(0)
  })
})

/** All of two frequencies but the time. */
async function valuesOf(problem: FrequencyProblem, options: SweepOptions) {
  const { solved, failures } = await sweepFrequencies(problem, [500, 1800], options)
  expect(failures).toEqual([])
  return solved.map((solution) => solution && { ...solution, seconds: 0 })
}

function quarterOfHorn() {
  const prepared = prepareSolve({
    ...prepareTask('horn').request,
    source: { kind: 'design', design: HORN },
    formulation: '3d',
  })
  expect(prepared.symmetry.planes).toEqual({ x: true, y: true })
  expect(prepared.unknowns).toBeLessThan(300)
  return { surface: prepared.surface, mirrors: prepared.symmetry.planes }
}

test('a frequency whose process is killed is solved by the next one, with the same bytes', async () => {
  const undisturbed = await sweepFrequencies(slow, [500], { processes: 1 })
  const known = childPids()
  const disturbed = sweepFrequencies(slow, [500], { processes: 1 })
  const victim = await nextChildPid(known)
  await sleep(400)
  process.kill(victim, 'SIGKILL')
  const { solved, failures } = await disturbed
  expect(failures).toEqual([])
  expect(solved[0]?.pressure).toEqual(undisturbed.solved[0]?.pressure)
})

test('a frequency that kills every process it gets fails after three of them, and the sweep ends', async () => {
  const known = childPids()
  const sweep = sweepFrequencies(slow, [500], { processes: 1 })
  for (let kill = 0; kill < 3; kill += 1) {
    const victim = await nextChildPid(known)
    known.push(victim)
    process.kill(victim, 'SIGKILL')
  }
  const { solved, failures } = await sweep
  expect(solved).toEqual([undefined])
  expect(failures).toMatchObject([
    { index: 0, code: 'process_lost', text: expect.stringContaining('SIGKILL') },
  ])
})

test('an aborted sweep rejects and leaves no process behind', async () => {
  const known = childPids()
  const abort = new AbortController()
  const sweep = sweepFrequencies(slow, [500, 600, 700], { processes: 2, signal: abort.signal })
  await nextChildPid(known)
  await sleep(400)
  abort.abort()
  await expect(sweep).rejects.toThrow(/abort/)
  expect(childPids().filter((pid) => !known.includes(pid))).toEqual([])
})

test('progress rises from frequency to frequency and ends at 1', async () => {
  const fractions: number[] = []
  await sweepFrequencies(slow, [500, 600], {
    processes: 1,
    onProgress: (fraction) => fractions.push(fraction),
  })
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions).toContain(0.5)
  expect(fractions.at(-1)).toBe(1)
  expect(fractions.length).toBeGreaterThan(4)
})
