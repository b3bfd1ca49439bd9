/** A compute process before it has allocated anything for a solve: Node and two threads with their code, bytes. */
export const EMPTY_PROCESS_BYTES = 150 * 1024 ** 2

/** What one compute process takes while it solves a frequency, bytes; `memoryBytes` as `planMemoryBytes` counts them. */
export function processBytes({ memoryBytes }: { readonly memoryBytes: number }): number {
  return EMPTY_PROCESS_BYTES + memoryBytes
}
