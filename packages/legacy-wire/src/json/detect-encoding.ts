export type DetectedEncoding = {
  readonly encoding: 'utf-8' | 'utf-16-le' | 'utf-16-be' | 'utf-32-le' | 'utf-32-be'
  /** Bytes of the byte order mark, 0 where there is none. */
  readonly markLength: number
}

const MARKS: readonly {
  readonly bytes: readonly number[]
  readonly encoding: DetectedEncoding['encoding']
}[] = [
  // The longer ones first: the mark of UTF-32 starts with that of UTF-16.
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32-be' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32-le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16-be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16-le' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
]

/** The encoding of a JSON text: without a mark, a JSON text starts with ASCII, so its zero bytes tell (RFC 4627, section 3). */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) return { encoding: mark.encoding, markLength: mark.bytes.length }
  return { encoding: guessEncoding(bytes), markLength: 0 }
}

function guessEncoding(bytes: Uint8Array): DetectedEncoding['encoding'] {
  const [first, second, third, fourth] = bytes
  if (bytes.length >= 4) {
    if (first === 0) return second === 0 ? 'utf-32-be' : 'utf-16-be'
    if (second === 0) return third === 0 && fourth === 0 ? 'utf-32-le' : 'utf-16-le'
  } else if (bytes.length === 2) {
    if (first === 0) return 'utf-16-be'
    if (second === 0) return 'utf-16-le'
  }
  return 'utf-8'
}
