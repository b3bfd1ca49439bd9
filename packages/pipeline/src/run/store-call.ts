import type { Clock } from '@hornbench/scheduler'
import type { Log } from '../log.ts'
import { unlessAborted } from './unless-aborted.ts'

const MOST_TRIES = 5
const FIRST_PAUSE_MS = 250

/** Storage has failed so often in a row that the run can't go on. */
export class StoreBrokenError extends Error {
  override readonly name = 'StoreBrokenError'

  constructor(what: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`${what} could not be stored: ${reason}. Tried ${MOST_TRIES} times.`, { cause })
  }
}

export type StoreCallOptions = {
  readonly clock: Clock
  /** 0 … 1; spreads the retries. */
  readonly random: () => number
  readonly log: Log
}

type Call<Result> = {
  /** As in "… could not be stored". */
  readonly what: string
  readonly call: () => Result
  /** Ends the trying, also in the middle of a pause. */
  readonly signal: AbortSignal
}

export type StoreCall = ReturnType<typeof createStoreCall>

/**
 * Calls of the store that are tried again when it throws (requirement R5): after 250, 500, 1000 and 2000 ms, of which a
 * random half is kept. The first try is made before the call returns.
 */
export function createStoreCall({ clock, random, log }: StoreCallOptions) {
  /** @throws StoreBrokenError after the last try, and the signal's reason */
  return async function stored<Result>({ what, call, signal }: Call<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted()
      try {
        return call()
      } catch (error) {
        log.warn({ err: error, what, tries }, 'store failed')
        if (tries === MOST_TRIES) throw new StoreBrokenError(what, error)
      }
      await pause(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + 0.5 * random()), signal)
    }
  }

  async function pause(ms: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = clock.after(ms, resolve)
    try {
      await unlessAborted(signal, promise)
    } finally {
      cancel()
    }
  }
}
