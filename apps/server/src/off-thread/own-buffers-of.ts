/** The buffers of those views that are alone in theirs. A small `Buffer` lies in a buffer with others, which must stay. */
export function ownBuffersOf(views: readonly Uint8Array[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const { buffer, byteLength } of views) {
    if (buffer instanceof ArrayBuffer && byteLength > 0 && byteLength === buffer.byteLength)
      buffers.add(buffer)
  }
  return [...buffers]
}
