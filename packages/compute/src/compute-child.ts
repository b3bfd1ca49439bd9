/**
 * The program of one compute child. This thread talks, gives signs of life and ends the process when its parent is
 * gone; another one solves, or several share the rows of one frequency. It knows nothing of jobs, opens no file and can be killed at any moment.
 */
import { Worker } from 'node:worker_threads'
import {
  childOrderSchema,
  threadReportSchema,
  type ChildOrder,
  type ChildReport,
  type ThreadReport,
} from './child-messages.ts'
import { createAttemptLog } from './attempt-log.ts'
import { readChildOptions } from './child-options.ts'
import { outOfMemory } from './out-of-memory.ts'
import type { ProcessUsage } from './process-usage.ts'
import { createRowThreads } from './row-threads.ts'
import { createThreadPulse } from './thread-pulse.ts'
import { createThreadSignals } from './thread-signals.ts'
import { keepCompiledCode, WITH_COMPILE_CACHE } from './with-compile-cache.ts'

/** Far above the longest stage that does not look at the cancel flag: meshing or preparing 12,000 triangles, seconds. */
const THREAD_PATIENCE_MS = 5 * 60_000

type Perform = Extract<ChildOrder, { kind: 'perform' }>

const options = readChildOptions(process.argv.slice(2))
const signals = createThreadSignals()
const pulse = createThreadPulse({
  turns: signals.turns,
  nowMs: () => performance.now(),
  patienceMs: THREAD_PATIENCE_MS,
})
const log = createAttemptLog(options.logLevel)
let underWay: (Perform & { heartbeat: NodeJS.Timeout }) | undefined
const thread = startThread(new URL('./solve-thread.ts', import.meta.url))
const rows = createRowThreads(() => startThread(new URL('./row-thread.ts', import.meta.url)))

process.on('message', (raw) => obey(childOrderSchema.parse(raw)))
thread.on('message', (raw) => passOn(threadReportSchema.parse(raw)))
// Ctrl-C in a terminal reaches the whole process group, but it is the parent who decides what becomes of the work.
process.on('SIGINT', () => {})
process.on('disconnect', endNow)
// The parent may have gone before anybody listened.
if (!process.connected) endNow()

function startThread(program: URL): Worker {
  const started = new Worker(program, {
    workerData: signals.words,
    execArgv: WITH_COMPILE_CACHE,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMiB },
  })
  started.on('error', (error) => {
    // Anything but a full heap is a fault of ours: it ends the process with its stack, and the parent sees it go.
    if (!underWay || !isHeapFull(error)) throw error
    passOn({ kind: 'failed', token: underWay.token, failure: outOfMemory(error.message) })
  })
  return started
}

function obey(order: ChildOrder): void {
  if (order.kind === 'cancel') return signals.cancel()
  if (order.kind === 'problem') rows.keep(order.problemId, order.problem)
  if (order.kind === 'forget') rows.forget(order.problemId)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  thread.postMessage(order.kind === 'perform' ? withCrew(order) : order)
}

function withCrew(order: Perform): Perform {
  begin(order)
  const { work } = order
  if (work.kind === 'mesh' || work.threads === 1) {
    rows.release()
    return order
  }
  return { ...order, crew: rows.gather(work) }
}

function begin(order: Perform): void {
  signals.clear()
  pulse.restart()
  const heartbeat = setInterval(() => {
    if (pulse.isBeating()) send({ kind: 'heartbeat', token: order.token })
  }, options.heartbeatMs)
  underWay = { ...order, heartbeat }
  log.started(order)
}

function passOn(report: ThreadReport): void {
  if (report.kind !== 'progress') {
    clearInterval(underWay?.heartbeat)
    underWay = undefined
    rows.settle()
    log.ended(report)
  }
  send(report)
  if (report.kind !== 'progress') keepCompiledCode()
}

function send(report: ChildReport['report']): void {
  // A report that can't be delivered means that the parent is gone, which `disconnect` tells.
  process.send?.({ usage: usage(), report } satisfies ChildReport, undefined, {}, () => {})
}

function usage(): ProcessUsage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMemoryBytes: maxRSS * 1024 }
}

function isHeapFull(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** A process without a parent has nobody to work for. Not `process.exit`, which would wait for the thread that solves. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL')
}
