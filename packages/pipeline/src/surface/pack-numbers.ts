import { endianness } from 'node:os'

/** The bytes of 32-bit numbers, least significant first, as base64. */
export function packNumbers({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array): string {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  return (endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32()).toString('base64')
}
