/**
 * The program of the solving thread of a compute child. While it works it hears no message: it asks a word of shared
 * memory whether to stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { prepareSolve, type PrepareRequest } from '@hornbench/simulation'
import { openCrewRoom } from '@hornbench/solver'
import { threadOrderSchema, type ThreadOrder, type ThreadReport } from './child-messages.ts'
import type { CrewMemory } from './crew-memory.ts'
import { failureOf } from './failure-of.ts'
import { createFrequencyBench } from './frequency-bench.ts'
import { leadCrew } from './lead-crew.ts'
import { meshHash } from './mesh-hash.ts'
import type { SolvedFrequency } from './solved-frequency.ts'
import type { TaskResult } from './task-result.ts'
import type { TaskToken } from './task-token.ts'
import { glanceAtCancel, watchCancel } from './thread-signals.ts'
import { keepCompiledCode } from './with-compile-cache.ts'

type Perform = Extract<ThreadOrder, { kind: 'perform' }>

const PROGRESS_INTERVAL_MS = 100

const isCancelled = watchCancel(workerData)
const bench = createFrequencyBench()

parentPort?.on('message', (raw) => {
  const order = threadOrderSchema.parse(raw)
  if (order.kind === 'problem') bench.keep(order.problemId, order.problem)
  else if (order.kind === 'forget') bench.forget(order.problemId)
  else {
    report(answer(order))
    keepCompiledCode()
  }
})

function answer({ token, work, crew }: Perform): ThreadReport {
  try {
    return { kind: 'solved', token, result: perform({ token, work, crew }) }
  } catch (error) {
    return { kind: 'failed', token, failure: failureOf(error) }
  }
}

function perform({ token, work, crew }: Pick<Perform, 'token' | 'work' | 'crew'>): TaskResult {
  if (work.kind === 'mesh') return prepare(work.request)
  const watch = { isCancelled, onProgress: createProgressReporter(token) }
  if (crew === undefined) return { kind: 'frequency', solution: bench.solve(work, watch) }
  return { kind: 'frequency', solution: solveTogether(work, { ...watch, crew }) }
}

type Frequency = Extract<Perform['work'], { kind: 'frequency' }>
type Watch = Omit<Parameters<typeof bench.solve>[1], 'crew'> & { crew: CrewMemory }

/** However it ends, the members have let go when it returns: the next frequency and a cancel can rely on it. */
function solveTogether(work: Frequency, { crew, ...watch }: Watch): SolvedFrequency {
  const { together, dismiss } = leadCrew(crew, glanceAtCancel(workerData))
  const openRoom = (unknowns: number) => openCrewRoom(crew.room, { ...crew.size, unknowns })
  try {
    return bench.solve(work, { ...watch, crew: (unknowns) => ({ room: openRoom(unknowns), together }) })
  } finally {
    dismiss()
  }
}

function prepare(request: PrepareRequest): TaskResult {
  const prepared = prepareSolve(request)
  const hash = meshHash(prepared.surface)
  return {
    kind: 'mesh',
    prepared: { ...prepared, layout: { ...prepared.layout, meshHash: hash } },
    meshHash: hash,
  }
}

function createProgressReporter(token: TaskToken): (fraction: number) => void {
  let nextMs = performance.now() + PROGRESS_INTERVAL_MS
  return (fraction) => {
    if (performance.now() < nextMs) return
    nextMs = performance.now() + PROGRESS_INTERVAL_MS
    report({ kind: 'progress', token, fraction })
  }
}

function report(message: ThreadReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(message)
}
