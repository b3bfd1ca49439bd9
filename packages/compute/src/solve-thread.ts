/**
 * The program of the solving thread of a compute child. While it works it hears no message: it asks a word of shared
 * memory whether to stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { prepareSolve, type PrepareRequest } from '@hornbench/simulation'
import { threadOrderSchema, type ThreadOrder, type ThreadReport } from './child-messages.ts'
import { failureOf } from './failure-of.ts'
import { createFrequencyBench } from './frequency-bench.ts'
import { meshHash } from './mesh-hash.ts'
import type { TaskResult } from './task-result.ts'
import type { TaskToken } from './task-token.ts'
import { watchCancel } from './thread-signals.ts'

type Perform = Extract<ThreadOrder, { kind: 'perform' }>

const PROGRESS_INTERVAL_MS = 100

const isCancelled = watchCancel(workerData)
const bench = createFrequencyBench()

parentPort?.on('message', (raw) => {
  const order = threadOrderSchema.parse(raw)
  if (order.kind === 'problem') bench.keep(order.problemId, order.problem)
  else if (order.kind === 'forget') bench.forget(order.problemId)
  else report(answer(order))
})

function answer({ token, work }: Perform): ThreadReport {
  try {
    return { kind: 'solved', token, result: perform(token, work) }
  } catch (error) {
    return { kind: 'failed', token, failure: failureOf(error) }
  }
}

function perform(token: TaskToken, work: Perform['work']): TaskResult {
  if (work.kind === 'mesh') return prepare(work.request)
  const watch = { isCancelled, onProgress: createProgressReporter(token) }
  return { kind: 'frequency', solution: bench.solve(work, watch) }
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
