import type { PreviewMesh } from '../preview-messages.ts'

/** As much of a mesh as is drawn: a closed surface, each edge once in either direction. */
export type HornMesh = Pick<PreviewMesh, 'positions' | 'triangles' | 'tags'>

const SOURCE_TAG = 2

export function isSource({ tags }: HornMesh, triangle: number): boolean {
  return tags[triangle] === SOURCE_TAG
}

export function countSources({ tags }: HornMesh): number {
  return tags.reduce((count, tag) => count + (tag === SOURCE_TAG ? 1 : 0), 0)
}
