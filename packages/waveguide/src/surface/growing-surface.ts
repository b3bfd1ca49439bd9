import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { Vector } from './vector.ts'

/** A surface while it is made: vertices and triangles are appended, and nothing is taken back. */
export type GrowingSurface = {
  readonly vertices: number[]
  readonly triangles: number[]
  readonly tags: number[]
}

export function startSurface(): GrowingSurface {
  return { vertices: [], triangles: [], tags: [] }
}

/** Appends a vertex and returns its index. */
export function addVertex({ vertices }: GrowingSurface, point: Vector): number {
  vertices.push(...point)
  return vertices.length / 3 - 1
}

export function vertexAt({ vertices }: GrowingSurface, index: number): Vector {
  return [vertices[3 * index], vertices[3 * index + 1], vertices[3 * index + 2]]
}

/** Gives a tag to the triangles that have none yet. */
export function tagNewTriangles({ triangles, tags }: GrowingSurface, tag: number): void {
  while (3 * tags.length < triangles.length) tags.push(tag)
}

export function finishSurface({ vertices, triangles, tags }: GrowingSurface): TriangleSurface {
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: Uint8Array.from(tags),
  }
}
