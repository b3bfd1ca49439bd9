import { detectEncoding } from './detect-encoding.ts'
import { decodeUtf16 } from './decode-utf16.ts'
import { decodeUtf32 } from './decode-utf32.ts'
import { decodeUtf8 } from './decode-utf8.ts'

/**
 * The text of a JSON body, by its byte order mark or by where its first zero bytes are: UTF-8, UTF-16 or UTF-32. Halves of
 * surrogate pairs pass, in all three.
 *
 * @throws UndecodableTextError
 */
export function decodeBody(bytes: Uint8Array): string {
  const { encoding, markLength } = detectEncoding(bytes)
  const rest = bytes.subarray(markLength)
  if (encoding === 'utf-8') return decodeUtf8(rest)
  const isLittleEndian = encoding.endsWith('le')
  return encoding.startsWith('utf-16') ? decodeUtf16(rest, isLittleEndian) : decodeUtf32(rest, isLittleEndian)
}
