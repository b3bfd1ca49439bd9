import { expect, test } from 'vitest'
import { crc32c } from './crc32c.ts'

// The check value of the algorithm's definition, and the examples of RFC 3720, appendix B.4.
test.each([
  ['the digits 1 to 9', new TextEncoder().encode('123456789'), 0xe3069283],
  ['32 bytes of zeros', new Uint8Array(32), 0x8a9136aa],
  ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['rising bytes', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ['no bytes', new Uint8Array(0), 0],
])('%s have the published checksum', (_name, bytes, checksum) => {
  expect(crc32c(bytes)).toBe(checksum)
})

test('bytes have one checksum, whatever their number and wherever they lie in memory', () => {
  const bytes = Uint8Array.from({ length: 40 }, (_, index) => (index * 37) ^ 0xa5)
  for (let from = 0; from < 4; from++) {
    for (let to = from; to <= bytes.length; to++) {
      expect(crc32c(bytes.subarray(from, to)), `${from} to ${to}`).toBe(bitByBit(bytes.subarray(from, to)))
    }
  }
})

/** The definition: a division of polynomials over two elements. */
function bitByBit(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0x82f63b78 : 0)
  }
  return ~remainder >>> 0
}
