/**
 * The program of a thread that solves a share of the rows of a frequency. While it works it hears no message: shared memory
 * tells it what comes next and when to stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { createRowBench } from './row-bench.ts'
import { rowOrderSchema } from './row-messages.ts'
import { watchCancel } from './thread-signals.ts'
import { keepCompiledCode } from './with-compile-cache.ts'

const bench = createRowBench(watchCancel(workerData))

parentPort?.on('message', (raw) => {
  const order = rowOrderSchema.parse(raw)
  if (order.kind === 'problem') bench.keep(order.problemId, order.problem)
  else {
    bench.serve(order)
    keepCompiledCode()
  }
})
