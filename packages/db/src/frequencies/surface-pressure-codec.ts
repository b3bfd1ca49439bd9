/** re, im of each vertex as 32-bit floats, little-endian: half the size, and 1e-7 of the value is enough to observe it. */
export function encodeSurfacePressure(pressure: Float64Array): Buffer {
  const bytes = Buffer.alloc(4 * pressure.length)
  for (const [at, value] of pressure.entries()) bytes.writeFloatLE(value, 4 * at)
  return bytes
}

export function decodeSurfacePressure(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at))
}
