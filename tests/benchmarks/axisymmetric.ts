/**
 * `npm run bench:axisymmetric`: how long a sweep of 100 frequencies of a round horn takes, with everything that a run of
 * the workbench observes. In this thread, cold, also by the TypeScript kernels, and by child processes with their start.
 */
import { readFile } from 'node:fs/promises'
import {
  coarseToFineOrder,
  createLocalProcessPool,
  type FrequencyProblem,
  type MeshTask,
  sweepFrequencies,
  type TaskResult,
} from '@hornbench/compute'
import { createMeridianSweep } from '@hornbench/solver'
import { summarise } from './summarise.ts'

const HORNS = ['demo-tweeter-waveguide', 'compression-driver-rosse', 'rolled-back-rosse']
const FREQUENCIES = 100
const FROM_HZ = 200
const TO_HZ = 20_000
/** A first curve has as many frequencies. */
const FIRST = 12
const SWEEPS = 3

const frequenciesHz = Array.from(
  { length: FREQUENCIES },
  (_, i) => FROM_HZ * (TO_HZ / FROM_HZ) ** (i / (FREQUENCIES - 1)),
)

for (const name of HORNS) {
  const { problem, elements } = await prepare(name)
  console.log(`${name}: ${elements.join(', ')} elements, ${problem.pointsM.length / 3} points`)
  const compiled = measureHere(problem)
  const reference = measureHere(problem, 'reference')
  const ratios = [
    compiled.wholeSeconds / reference.wholeSeconds,
    compiled.lastSeconds / reference.lastSeconds,
  ]
  const [whole, last] = ratios.map((ratio) => ratio.toFixed(2))
  console.log(`  compiled by reference: ${whole} of the CPU time, ${last} at ${TO_HZ / 1000} kHz`)
  for (const processes of [1, 2]) await measureProcesses(problem, processes)
}

async function prepare(name: string): Promise<{ problem: FrequencyProblem; elements: number[] }> {
  const file = new URL(`../../examples/${name}.json`, import.meta.url)
  const { design } = JSON.parse(await readFile(file, 'utf8')) as { design: Record<string, unknown> }
  const { pointsM, surface, meridians, layout } = await meshed(meshTask(design))
  if (meridians === undefined) throw new Error(`${name} is not round.`)
  return {
    problem: { surface, meridians, medium: layout.medium, sourceVelocity: 1, pointsM },
    elements: meridians.map(({ meridian }) => meridian.tags.length),
  }
}

async function meshed(task: MeshTask) {
  await using pool = createLocalProcessPool({ processes: 1 })
  const { promise, resolve, reject } = Promise.withResolvers<Extract<TaskResult, { kind: 'mesh' }>>()
  pool.onUpdate((update) => {
    if (update.kind === 'failed') reject(new Error(update.failure.text))
    if (update.kind === 'solved' && update.result.kind === 'mesh') resolve(update.result)
  })
  pool.dispatch([task])
  return (await promise).prepared
}

function meshTask(design: Record<string, unknown>): MeshTask {
  const arcs = { fromDeg: 0, toDeg: 180, angles: 37, distanceM: 2 }
  return {
    kind: 'mesh',
    jobId: 'bench',
    runId: 'bench',
    taskId: 'mesh',
    attempt: 1,
    priority: 0,
    request: {
      source: { kind: 'design', design },
      medium: { soundSpeed: 343, density: 1.21 },
      highestHz: TO_HZ,
      observation: { ...arcs, planes: ['horizontal', 'vertical', 'diagonal'], diagonalDeg: 35 },
      legacyPolar: {
        ...arcs,
        planes: ['horizontal'],
        onAxisDistanceM: 2,
        normAngleDeg: 5,
        inclinationDeg: 35,
      },
    },
  }
}

type CpuTime = { readonly wholeSeconds: number; readonly lastSeconds: number }

/**
 * Frequency after frequency in this thread, coarse to fine. The first sweep finds the code not compiled yet. Returns the CPU
 * time of the last sweep, and that of its highest frequency.
 */
function measureHere({ meridians = [], ...problem }: FrequencyProblem, kernels?: 'reference'): CpuTime {
  const taken = { wholeSeconds: Number.NaN, lastSeconds: Number.NaN }
  for (let sweep = 1; sweep <= SWEEPS; sweep++) {
    const solve = createMeridianSweep(meridians, kernels && { kernels })
    const times: number[] = []
    const startMs = performance.now()
    const startCpu = process.cpuUsage()
    let firstMs = Number.NaN
    coarseToFineOrder(FREQUENCIES).forEach((index, i) => {
      const frequencyMs = performance.now()
      const frequencyCpu = process.cpuUsage()
      solve({ ...problem, frequencyHz: frequenciesHz[index] ?? Number.NaN })
      if (index === FREQUENCIES - 1) taken.lastSeconds = secondsSince(frequencyCpu)
      times.push(performance.now() - frequencyMs)
      if (i + 1 === FIRST) firstMs = performance.now() - startMs
    })
    const { median, most } = summarise(times)
    const wholeMs = performance.now() - startMs
    taken.wholeSeconds = secondsSince(startCpu)
    console.log(
      `  ${kernels ?? 'this thread'}, sweep ${sweep}: ${ms(wholeMs)} whole, first ${FIRST} after ${ms(firstMs)}; ` +
        `mean ${ms(wholeMs / FREQUENCIES)}, median ${ms(median)}, slowest ${ms(most)}; ` +
        `${taken.wholeSeconds.toFixed(2)} s of CPU time`,
    )
  }
  return taken
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** With the start of the processes, and what they say of the solving alone. */
async function measureProcesses(problem: FrequencyProblem, processes: number): Promise<void> {
  const startMs = performance.now()
  const { solved, usage } = await sweepFrequencies(problem, frequenciesHz, { processes })
  const wholeMs = performance.now() - startMs
  const seconds = solved.reduce((sum, solution) => sum + (solution?.seconds ?? Number.NaN), 0)
  console.log(
    `  ${processes} process${processes === 1 ? '' : 'es'}: ${ms(wholeMs)} whole, ` +
      `${ms((1000 * seconds) / FREQUENCIES)} for each frequency, ${usage.cpuSeconds.toFixed(2)} s of CPU time`,
  )
}

function ms(value: number): string {
  return `${value.toPrecision(3)} ms`
}
