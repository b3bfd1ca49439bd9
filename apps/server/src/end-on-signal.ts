import { constants } from 'node:os'

type Closable = { close(): Promise<void>; crash(error: unknown): void }

const SIGNALS = ['SIGTERM', 'SIGINT'] as const
const EXIT_FAULT = 1
/** Everything that is closed has a limit of its own; this one is for what has got stuck nevertheless. */
const CLOSE_WITHIN_MS = 4700
/** A Ctrl-C comes to all processes of a terminal, and each that started another hands it on: one press, some signals. */
const SAME_PRESS_MS = 1000

/** Ends the process with the first signal in order, with a second one at once. */
export function endOnSignal(server: Closable): void {
  let firstAt: number | undefined

  function end(signal: (typeof SIGNALS)[number]): void {
    const now = performance.now()
    if (firstAt === undefined) {
      firstAt = now
      setTimeout(() => giveUp(new Error('The server could not be closed in time.')), CLOSE_WITHIN_MS)
      void close()
    } else if (now - firstAt > SAME_PRESS_MS) process.exit(128 + constants.signals[signal])
  }

  async function close(): Promise<void> {
    try {
      await server.close()
      process.exit(0)
    } catch (error) {
      giveUp(error)
    }
  }

  function giveUp(error: unknown): void {
    try {
      server.crash(error)
    } finally {
      process.exit(EXIT_FAULT)
    }
  }

  for (const signal of SIGNALS) process.on(signal, end)
}
