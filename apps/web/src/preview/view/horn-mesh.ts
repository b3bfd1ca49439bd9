import type { PreviewMesh } from '../preview-messages.ts'

/** As much of a mesh as is drawn: a closed surface, each edge once in either direction. */
export type HornMesh = Pick<PreviewMesh, 'positions' | 'triangles' | 'tags'>

const SOURCE_TAG = 2
const APERTURE_TAG = 4

export function isSource({ tags }: HornMesh, triangle: number): boolean {
  return tags[triangle] === SOURCE_TAG
}

export function countSources({ tags }: HornMesh): number {
  return tags.reduce((count, tag) => count + (tag === SOURCE_TAG ? 1 : 0), 0)
}

/** The mouth of a horn in a baffle: air, through which one looks. */
export function isAperture({ tags }: HornMesh, triangle: number): boolean {
  return tags[triangle] === APERTURE_TAG
}

/** Whether it is the air in a horn, seen from which its faces are wound, and not a body. */
export function isCavity({ tags }: HornMesh): boolean {
  return tags.includes(APERTURE_TAG)
}
