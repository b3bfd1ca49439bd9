import type { TriangleSurface } from '@hornbench/surface-mesh'
import { findMirror } from './find-mirror.ts'
import type { MirrorPlanes } from './mirror-planes.ts'

export type FoundMirrors = {
  readonly planes: MirrorPlanes
  /** Why a plane is no mirror, a sentence by plane. */
  readonly reasons: readonly string[]
}

/**
 * Which of the planes x = 0 and y = 0 a surface and its tags are symmetric about, to 1e-5 of the body's diagonal, and why
 * the others are none.
 *
 * @param mesh in metres
 */
export function findMirrorPlanes(mesh: TriangleSurface): FoundMirrors {
  const [x, y] = [findMirror(mesh, 0), findMirror(mesh, 1)]
  return {
    planes: { x: x.isMirror, y: y.isMirror },
    reasons: [x, y].flatMap((mirror) => (mirror.isMirror ? [] : [mirror.reason])),
  }
}
