type Waiter = { readonly bytes: number; readonly grant: () => void }

export type MemoryBudget = ReturnType<typeof createMemoryBudget>

/**
 * The memory that all frequencies under way may take together. Who asks first is served first, also when a smaller
 * request behind would fit: otherwise small jobs could hold up a large one for ever.
 */
export function createMemoryBudget(totalBytes: number) {
  const waiters: Waiter[] = []
  let freeBytes = totalBytes

  function serve(): void {
    for (let first = waiters[0]; first && first.bytes <= freeBytes; first = waiters[0]) {
      waiters.shift()
      freeBytes -= first.bytes
      first.grant()
    }
  }

  function releaseOnce(bytes: number): () => void {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      freeBytes += bytes
      serve()
    }
  }

  /**
   * Resolves with what gives the memory back. Rejects with the reason of the signal when that is aborted first.
   *
   * @param bytes at most `totalBytes`
   */
  function reserve(bytes: number, signal: AbortSignal): Promise<() => void> {
    if (bytes > totalBytes) throw new RangeError(`${bytes} of ${totalBytes} bytes can never be reserved.`)
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        bytes,
        grant() {
          signal.removeEventListener('abort', giveUp)
          resolve(releaseOnce(bytes))
        },
      }
      function giveUp(): void {
        waiters.splice(waiters.indexOf(waiter), 1)
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the reason is the aborter's to choose
        reject(signal.reason)
        serve()
      }
      if (signal.aborted) {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- as above
        reject(signal.reason)
        return
      }
      signal.addEventListener('abort', giveUp, { once: true })
      waiters.push(waiter)
      serve()
    })
  }

  return {
    totalBytes,
    reserve,
    /** How much is not reserved. */
    get freeBytes() {
      return freeBytes
    },
  }
}
