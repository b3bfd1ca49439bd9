import { createHash } from 'node:crypto'
import type { TriangleSurface } from '@hornbench/surface-mesh'

/** SHA-256 of a surface, hexadecimal: of the bytes of its vertices, triangles and tags, in this order. */
export function meshHash({ vertices, triangles, tags }: TriangleSurface): string {
  const hash = createHash('sha256')
  for (const list of [vertices, triangles, tags]) hash.update(list)
  return hash.digest('hex')
}
