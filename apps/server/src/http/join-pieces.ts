/** The whole of what came in pieces; a single piece is that one itself. */
export function joinPieces(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = pieces
  return first && pieces.length === 1 ? first : Buffer.concat(pieces)
}
