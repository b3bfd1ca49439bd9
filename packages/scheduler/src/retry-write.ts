import { backoffMs } from './backoff.ts'
import type { Clock } from './clock.ts'

export type RetryOptions = {
  readonly clock: Clock
  /** 0 … 1; spreads the retries. */
  readonly random: () => number
  /** Ends the trying, also in the middle of a pause. */
  readonly giveUp: AbortSignal
}

type Write = {
  readonly write: () => void
  readonly mostTries: number
  readonly onError: (error: unknown) => void
}

/** Tries a write until it succeeds, with growing pauses. Returns whether it has succeeded. */
export async function retryWrite(
  { write, mostTries, onError }: Write,
  { clock, random, giveUp }: RetryOptions,
): Promise<boolean> {
  for (let tries = 1; !giveUp.aborted; tries += 1) {
    try {
      write()
      return true
    } catch (error) {
      onError(error)
    }
    if (tries >= mostTries) return false
    await pause(backoffMs(tries, random()), { clock, giveUp })
  }
  return false
}

function pause(ms: number, { clock, giveUp }: Pick<RetryOptions, 'clock' | 'giveUp'>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, end)
    giveUp.addEventListener('abort', end, { once: true })
    function end(): void {
      cancel()
      giveUp.removeEventListener('abort', end)
      resolve()
    }
  })
}
