/** Far below what a client would notice of a request that comes in meanwhile. */
const MOST_MS = 8

/** @throws the reason of the signal */
export type Breathe = () => Promise<void> | undefined

/**
 * For long work in a process that also serves requests: called between its steps, it lets the event loop have a turn
 * whenever 8 ms have passed since the last one. It returns `undefined` when there is nothing to wait for.
 */
export function createBreather(signal?: AbortSignal): Breathe {
  let startedMs = performance.now()
  return () => {
    signal?.throwIfAborted()
    if (performance.now() - startedMs < MOST_MS) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        startedMs = performance.now()
        resolve()
      })
    })
  }
}
