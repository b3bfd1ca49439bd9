import type { ComputeDispatcher, Unsubscribe } from '@hornbench/compute'
import type { Clock } from '@hornbench/scheduler'
import type { Logger } from 'pino'

type Options = { readonly log: Logger; readonly clock: Pick<Clock, 'now'> }

/** Logs each attempt that its process did not live to end, and remembers when the last one was. */
export function watchLosses(dispatchers: readonly ComputeDispatcher[], { log, clock }: Options) {
  let lastAtMs: number | undefined
  const unsubscribe: Unsubscribe[] = dispatchers.map((dispatcher) =>
    dispatcher.onUpdate((update) => {
      if (update.kind !== 'lost') return
      lastAtMs = clock.now()
      const { jobId, runId, taskId, attempt, failure, retryInMs } = update
      log.warn(
        { jobId, runId, taskId, attempt, code: failure.code, retryInMs },
        'attempt lost, the task is retried',
      )
    }),
  )
  return {
    lastAtMs: () => lastAtMs,
    [Symbol.dispose]() {
      for (const stop of unsubscribe) stop()
    },
  }
}
