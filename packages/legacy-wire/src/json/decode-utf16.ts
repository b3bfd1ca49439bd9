import { UndecodableTextError } from './undecodable-text-error.ts'

/** As many arguments as a call takes without harm. */
const CHUNK_UNITS = 8192

/**
 * UTF-16 without a byte order mark; lone halves of surrogate pairs pass.
 *
 * @throws UndecodableTextError for half a unit at the end
 */
export function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  if (bytes.length % 2 !== 0) throw new UndecodableTextError('UTF-16 ends in the middle of a unit.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: string[] = []
  for (let from = 0; from < bytes.length; from += 2 * CHUNK_UNITS) {
    const length = Math.min(CHUNK_UNITS, (bytes.length - from) / 2)
    const units = Array.from({ length }, (_, index) => view.getUint16(from + 2 * index, isLittleEndian))
    chunks.push(String.fromCharCode(...units))
  }
  return chunks.join('')
}
