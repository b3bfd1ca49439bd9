/** Numbers of 32 bits, least significant byte first, from base64; see `surfaceResultSchema`. */
export function unpackFloats(base64: string): Float32Array<ArrayBuffer> {
  const view = viewOf(base64)
  return Float32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getFloat32(4 * index, true))
}

export function unpackIndices(base64: string): Uint32Array<ArrayBuffer> {
  const view = viewOf(base64)
  return Uint32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getUint32(4 * index, true))
}

function viewOf(base64: string): DataView {
  return new DataView(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer)
}
