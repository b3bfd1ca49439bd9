/** Reflected polynomial of CRC-32C (Castagnoli 1993), the checksum of iSCSI (RFC 3720) and many file formats. */
const POLYNOMIAL = 0x82f63b78

const ONE_ON = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1
  return remainder
})
const TWO_ON = ONE_ON.map(byteOn)
const THREE_ON = TWO_ON.map(byteOn)
const FOUR_ON = THREE_ON.map(byteOn)

/** The remainder when one more byte, of zeros, has followed. */
function byteOn(remainder: number): number {
  return (remainder >>> 8) ^ (ONE_ON[remainder & 0xff] ?? 0)
}

/**
 * Checksum of all bytes, as an unsigned 32-bit number. Four bytes at a time, each by the table of its distance from the
 * end (slicing, Kounavis and Berry 2005): a quarter of the time, and a checkpoint of 3,000 points costs little else.
 */
export function crc32c(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wordsEnd = bytes.length - (bytes.length % 4)
  let remainder = 0xffffffff
  for (let at = 0; at < wordsEnd; at += 4) {
    const word = remainder ^ view.getUint32(at, true)
    remainder =
      (FOUR_ON[word & 0xff] ?? 0) ^
      (THREE_ON[(word >>> 8) & 0xff] ?? 0) ^
      (TWO_ON[(word >>> 16) & 0xff] ?? 0) ^
      (ONE_ON[word >>> 24] ?? 0)
  }
  for (let at = wordsEnd; at < bytes.length; at++) remainder = byteOn(remainder ^ view.getUint8(at))
  return (remainder ^ 0xffffffff) >>> 0
}
