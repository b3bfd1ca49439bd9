export type TextSink = { readonly write: (piece: string) => void; readonly text: () => string }

/** Enough to make a block worth joining, few enough to let go of soon. */
const BLOCK_PIECES = 8192

/** Gathers a long text of many short pieces, without a string that holds all of them one by one. */
export function createTextSink(): TextSink {
  const blocks: string[] = []
  let pieces: string[] = []
  const join = (): void => {
    blocks.push(pieces.join(''))
    pieces = []
  }
  return {
    write: (piece) => {
      pieces.push(piece)
      if (pieces.length === BLOCK_PIECES) join()
    },
    text: () => {
      join()
      return blocks.join('')
    },
  }
}
