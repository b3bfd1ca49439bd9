import { fromLittleEndian, toLittleEndian } from './little-endian.ts'

/** re, im of each vertex as 32-bit floats, little-endian: half the size, and 1e-7 of the value is enough to observe it. */
export function encodeSurfacePressure(pressure: Float32Array): Buffer {
  return toLittleEndian(pressure)
}

export function decodeSurfacePressure(bytes: Buffer): Float32Array {
  return fromLittleEndian(bytes, new Float32Array(bytes.length / 4))
}
