import { endianness } from 'node:os'

type Floats = Float32Array | Float64Array

/**
 * The bytes of numbers, least significant first. Where the machine stores them so, they are not copied: the bytes are
 * the numbers' own.
 */
export function toLittleEndian({ buffer, byteOffset, byteLength, BYTES_PER_ELEMENT }: Floats): Buffer {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  return endianness() === 'LE' ? bytes : swap(Buffer.from(bytes), BYTES_PER_ELEMENT)
}

/** Puts such bytes into numbers that have room for exactly these. */
export function fromLittleEndian<T extends Floats>(bytes: Uint8Array, into: T): T {
  const own = Buffer.from(into.buffer, into.byteOffset, into.byteLength)
  own.set(bytes)
  if (endianness() === 'BE') swap(own, into.BYTES_PER_ELEMENT)
  return into
}

function swap(bytes: Buffer, width: number): Buffer {
  return width === 8 ? bytes.swap64() : bytes.swap32()
}
