import type { PreparedSolve } from '@hornbench/simulation'

/**
 * SHA-256 of a surface, hexadecimal, as the server computes it: of the bytes of vertices, triangles and tags, in this
 * order. `null` where the page is not in a secure context and has no `crypto.subtle`.
 */
export async function meshHash({
  vertices,
  triangles,
  tags,
}: PreparedSolve['surface']): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto }
  if (!subtle) return null
  const bytes = new Uint8Array(vertices.byteLength + triangles.byteLength + tags.byteLength)
  let at = 0
  for (const { buffer, byteOffset, byteLength } of [vertices, triangles, tags]) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
