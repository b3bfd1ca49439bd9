import { ServerUnavailableError } from '@hornbench/api-contract'

type Options = {
  readonly mostWaiting: number
  readonly mostWaitMs: number
}

const BUSY = 'The server is busy with other long requests. Try again in a moment.'

/** Lets one go on at a time, the others in the order in which they came. */
export function createTurns({ mostWaiting, mostWaitMs }: Options) {
  const waiting = new Set<() => void>()
  let isTaken = false

  function passOn(): void {
    const [next] = waiting
    isTaken = next !== undefined
    next?.()
  }

  /**
   * Waits for the turn of the caller, who calls what is returned when it is over.
   *
   * @throws ServerUnavailableError when too many wait, or this one for too long; the reason of the signal
   */
  async function take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (isTaken) {
      if (waiting.size >= mostWaiting) throw new ServerUnavailableError(BUSY)
      const end = await waitForTurn(signal)
      if (end === 'gone') throw signal.reason
      if (end === 'too late') throw new ServerUnavailableError(BUSY)
    }
    isTaken = true
    return passOn
  }

  function waitForTurn(signal: AbortSignal): Promise<'turn' | 'gone' | 'too late'> {
    return new Promise((resolve) => {
      // Leaves at once, not when the promise has settled: a turn must not be passed on to one who has gone.
      const end = (as: 'turn' | 'gone' | 'too late') => {
        waiting.delete(goOn)
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        resolve(as)
      }
      const goOn = () => end('turn')
      const leave = () => end('gone')
      const timer = setTimeout(() => end('too late'), mostWaitMs)
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(goOn)
    })
  }

  return { take }
}
