const SMALLEST_PIECE_BYTES = 4 * 1024
const LARGEST_PIECE_BYTES = 1024 * 1024
/** Chunks from here on are kept as they are. */
const LARGE_CHUNK_BYTES = 16 * 1024

/**
 * Gathers chunks in few pieces, each alone in its buffer. Large chunks are pieces already: to copy them would double the
 * work of the collector of garbage. To keep small ones would cost a hundred bytes for each, which may hold a single one;
 * and to join all in the end would stop the thread for as long as that takes.
 */
export function collectPieces() {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let piece: Uint8Array<ArrayBuffer> = Buffer.alloc(0)
  let filled = 0

  function addSmall(chunk: Uint8Array): void {
    for (let rest = chunk; rest.length > 0;) {
      if (filled === piece.length) startPiece()
      const part = rest.subarray(0, piece.length - filled)
      piece.set(part, filled)
      filled += part.length
      rest = rest.subarray(part.length)
    }
  }

  function startPiece(): void {
    if (filled > 0) pieces.push(piece)
    const bytes = Math.min(Math.max(2 * piece.length, SMALLEST_PIECE_BYTES), LARGEST_PIECE_BYTES)
    piece = new Uint8Array(bytes)
    filled = 0
  }

  /** What is filled becomes a piece of its own; the room behind it stays in use. */
  function cutPiece(): void {
    if (filled > 0) pieces.push(piece.slice(0, filled))
    filled = 0
  }

  return {
    add(chunk: Uint8Array<ArrayBuffer>): void {
      const isAlone = chunk.byteLength === chunk.buffer.byteLength
      if (!isAlone || chunk.length < LARGE_CHUNK_BYTES) return addSmall(chunk)
      cutPiece()
      pieces.push(chunk)
    },
    /** All that was added, in order. Nothing may be added afterwards. */
    end(): readonly Uint8Array<ArrayBuffer>[] {
      cutPiece()
      return pieces
    },
  }
}
