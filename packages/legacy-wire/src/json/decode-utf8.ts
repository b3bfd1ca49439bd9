import { UndecodableTextError } from './undecodable-text-error.ts'

const SURROGATE_LEAD = 0xed
const SURROGATE_LENGTH = 3

/**
 * UTF-8 that may hold halves of surrogate pairs, each as three bytes. A byte order mark is a character like any other.
 *
 * @throws UndecodableTextError
 */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  let from = 0
  for (let at = nextSurrogate(bytes, 0); at >= 0; at = nextSurrogate(bytes, from)) {
    const [, second = 0, third = 0] = bytes.subarray(at, at + SURROGATE_LENGTH)
    text += decodeStrictUtf8(bytes.subarray(from, at))
    text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f))
    from = at + SURROGATE_LENGTH
  }
  return text + decodeStrictUtf8(from === 0 ? bytes : bytes.subarray(from))
}

/**
 * UTF-8 by the book: without halves of surrogate pairs.
 *
 * @throws UndecodableTextError
 */
export function decodeStrictUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UndecodableTextError('The bytes are not UTF-8.', { cause })
  }
}

/** In sound UTF-8 this byte starts a character, so that no other character is cut in two here. */
function nextSurrogate(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(SURROGATE_LEAD, from)
  while (at >= 0) {
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    if (second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf) return at
    at = bytes.indexOf(SURROGATE_LEAD, at + 1)
  }
  return -1
}
