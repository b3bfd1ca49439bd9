import { ServerUnavailableError } from '@hornbench/api-contract'
import { Piscina } from 'piscina'
import { createTurns } from './create-turns.ts'
import { ownBuffersOf } from './own-buffers-of.ts'
import type { ThreadMessage } from './thread-message.ts'
import { TookTooLongError } from './took-too-long-error.ts'
import { TooMuchMemoryError } from './too-much-memory-error.ts'

/** Polls are answered first: on a machine with few processors the main thread must not wait for its helpers. */
const NICENESS = 10

export type LaneOptions = {
  /** Path of the program of the thread; it exports `runTask`. */
  readonly threadFile: string
  readonly heapMiB: number
  readonly limitMs: number
  /** The thread ends when there was no work for so long. */
  readonly idleMs: number
  readonly mostWaiting: number
  readonly mostWaitMs: number
  /** An idle thread died. */
  readonly onFault: (error: unknown) => void
}

/**
 * One thread for one task at a time. It starts with the first task; one that died or was ended is replaced by the next.
 *
 * The pool is asked for one task at a time and the others wait here, because with no lasting threads it starts none for
 * what waits in its own queue when its thread dies.
 */
export function createLane(options: LaneOptions) {
  const { threadFile, heapMiB, limitMs, idleMs, mostWaiting, mostWaitMs, onFault } = options
  const pool = new Piscina({
    filename: threadFile,
    name: 'runTask',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    atomics: 'disabled',
    execArgv: [],
    niceIncrement: NICENESS,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB },
  })
  let running: AbortController | undefined
  // What the pool says here instead of to the task: a thread died that was idle, or had not begun.
  pool.on('error', (error) => (running ? running.abort(error) : onFault(error)))
  const turns = createTurns({ mostWaiting, mostWaitMs })
  const closing = new AbortController()

  /**
   * Buffers of the pieces are moved to the thread where nothing else lies in them, and are empty here afterwards.
   *
   * @throws ServerUnavailableError, TookTooLongError, TooMuchMemoryError; the reason of the signal; what the task throws
   */
  async function run(message: ThreadMessage, signal: AbortSignal | undefined): Promise<unknown> {
    const ending = signal ? AbortSignal.any([closing.signal, signal]) : closing.signal
    const passOn = await turns.take(ending)
    const limit = new AbortController()
    running = limit
    const timer = setTimeout(() => limit.abort(new TookTooLongError(limitMs)), limitMs)
    const stop = AbortSignal.any([ending, limit.signal])
    try {
      stop.throwIfAborted()
      return await pool.run(message, { signal: stop, transferList: ownBuffersOf(message.pieces) })
    } catch (error) {
      if (stop.aborted) throw stop.reason
      throw isOutOfMemory(error) ? new TooMuchMemoryError({ cause: error }) : error
    } finally {
      clearTimeout(timer)
      running = undefined
      passOn()
    }
  }

  return {
    run,
    async [Symbol.asyncDispose](): Promise<void> {
      closing.abort(new ServerUnavailableError('The server is shutting down.'))
      await pool.destroy()
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
