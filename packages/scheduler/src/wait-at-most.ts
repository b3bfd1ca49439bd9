import type { Clock } from './clock.ts'

/** Waits for a promise, but no longer than so many milliseconds. */
export async function waitAtMost(ms: number, promise: Promise<unknown>, clock: Clock): Promise<void> {
  const { promise: timeout, resolve } = Promise.withResolvers<void>()
  const cancel = clock.after(ms, resolve)
  try {
    await Promise.race([promise, timeout])
  } finally {
    cancel()
  }
}
