import type { Enclosure } from '../../params/enclosure.ts'
import type { MirrorPlanes } from '../azimuth-domain.ts'

/** The planes that are mirrors of the box of a symmetric horn; both where there is no box. */
export function enclosureMirrors(enclosure: Enclosure | undefined): MirrorPlanes {
  if (enclosure === undefined) return { x: true, y: true }
  const { spacingMm, frontEdgesMm, backEdgesMm } = enclosure
  const panels = [frontEdgesMm, backEdgesMm]
  return {
    x: spacingMm.left === spacingMm.right && panels.every(([q1, q2, q3, q4]) => q1 === q2 && q3 === q4),
    y: spacingMm.top === spacingMm.bottom && panels.every(([q1, q2, q3, q4]) => q1 === q4 && q2 === q3),
  }
}
