import { UndecodableTextError } from './undecodable-text-error.ts'

const CHUNK_CHARACTERS = 8192
const LAST_CODE_POINT = 0x10ffff

/**
 * UTF-32 without a byte order mark; lone halves of surrogate pairs pass.
 *
 * @throws UndecodableTextError for part of a character at the end, and beyond the last code point
 */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  if (bytes.length % 4 !== 0) throw new UndecodableTextError('UTF-32 ends in the middle of a character.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: string[] = []
  for (let from = 0; from < bytes.length; from += 4 * CHUNK_CHARACTERS) {
    const length = Math.min(CHUNK_CHARACTERS, (bytes.length - from) / 4)
    const characters = Array.from({ length }, (_, index) => view.getUint32(from + 4 * index, isLittleEndian))
    if (characters.some((character) => character > LAST_CODE_POINT)) {
      throw new UndecodableTextError('UTF-32 beyond the last code point.')
    }
    chunks.push(String.fromCodePoint(...characters))
  }
  return chunks.join('')
}
