import { boundingBox, type TriangleSurface } from '@hornbench/surface-mesh'
import { nearestVertices } from './nearest-vertices.ts'

/** How far an image may lie from its vertex, as a share of the diagonal of the body's bounding box. */
const SHARE_OF_DIAGONAL = 1e-5

/** A plane that is a mirror of a surface and its source, or the sentence that says why it is not. */
export type Mirror =
  | {
      readonly isMirror: true
      /** The image of each vertex: itself on the plane, and where no triangle uses it. */
      readonly images: Uint32Array
      /** 1 for the triangles on the positive side, 0 for their images. */
      readonly isPositive: Uint8Array
    }
  | { readonly isMirror: false; readonly reason: string }

/**
 * Looks whether a surface is its own image in the plane x = 0 (axis 0) or y = 0 (axis 1): each vertex has an image
 * within 1e-5 of the body's diagonal, each triangle an image that is wound the other way round and has the same tag, and
 * no triangle crosses the plane or lies in it. Equal tags are equal velocities where the source moves along its normals.
 */
export function findMirror(mesh: TriangleSurface, axis: 0 | 1): Mirror {
  const images = imagesOfVertices(mesh, axis)
  if (typeof images === 'string') return refusal(axis, images)
  const isPositive = sidesOfTriangles(mesh, axis, images)
  if (typeof isPositive === 'string') return refusal(axis, isPositive)
  const fault = faultOfTriangles(mesh, images)
  return fault === undefined ? { isMirror: true, images, isPositive } : refusal(axis, fault)
}

function refusal(axis: 0 | 1, fault: string): Mirror {
  return {
    isMirror: false,
    reason: `The mesh is not symmetric about ${axis === 0 ? 'x' : 'y'} = 0: ${fault}.`,
  }
}

function imagesOfVertices({ vertices, triangles }: TriangleSurface, axis: 0 | 1): Uint32Array | string {
  const reachM = SHARE_OF_DIAGONAL * boundingBox(vertices).diagonal
  const nearestTo = nearestVertices(vertices, reachM)
  const images = Uint32Array.from({ length: vertices.length / 3 }, (_, v) => v)
  for (const v of triangles) {
    const mirrored = [vertices[3 * v], vertices[3 * v + 1], vertices[3 * v + 2]] as const
    const image =
      axis === 0
        ? nearestTo(-mirrored[0], mirrored[1], mirrored[2])
        : nearestTo(mirrored[0], -mirrored[1], mirrored[2])
    if (image < 0) return `vertex ${v} has no image within ${reachM.toExponential(1)} m`
    images[v] = image
  }
  const astray = images.findIndex((image, v) => images[image] !== v)
  return astray < 0 ? images : `vertex ${astray} is not the image of its image`
}

/** A vertex that is its own image lies on the plane. */
function sidesOfTriangles(
  { vertices, triangles }: TriangleSurface,
  axis: 0 | 1,
  images: Uint32Array,
): Uint8Array | string {
  const isPositive = new Uint8Array(triangles.length / 3)
  for (let t = 0; t < isPositive.length; t++) {
    const sides = [...triangles.subarray(3 * t, 3 * t + 3)]
      .filter((v) => images[v] !== v)
      .map((v) => vertices[3 * v + axis] > 0)
    if (sides.length === 0) return `triangle ${t} lies in the plane`
    if (sides.some((side) => side !== sides[0])) return `triangle ${t} crosses the plane`
    isPositive[t] = sides[0] ? 1 : 0
  }
  return isPositive
}

function faultOfTriangles(
  { triangles, tags, vertices }: TriangleSurface,
  images: Uint32Array,
): string | undefined {
  const count = vertices.length / 3
  const numbers = new Map<number, number>()
  for (let t = 0; t < tags.length; t++) {
    numbers.set(keyOf(triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], count), t)
  }
  for (let t = 0; t < tags.length; t++) {
    const [a, b, c] = [images[triangles[3 * t]], images[triangles[3 * t + 1]], images[triangles[3 * t + 2]]]
    const image = numbers.get(keyOf(a, c, b, count))
    if (image === undefined) return `triangle ${t} has no image, though its vertices have`
    if (tags[image] !== tags[t]) {
      return `triangle ${t} has tag ${tags[t]}, its image, triangle ${image}, has tag ${tags[image]}`
    }
  }
  return undefined
}

/** The same number for the same three vertices in the same sense, whichever comes first. Exact up to 200,000 vertices. */
function keyOf(a: number, b: number, c: number, count: number): number {
  if (b < a && b < c) return (b * count + c) * count + a
  if (c < a && c < b) return (c * count + a) * count + b
  return (a * count + b) * count + c
}
