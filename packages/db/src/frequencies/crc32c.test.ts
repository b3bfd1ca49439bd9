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
