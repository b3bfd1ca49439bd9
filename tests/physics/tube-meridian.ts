import { createMeridianModel, type MeridianModel } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'

/** A pipe or a slender horn with a wall of one thickness, closed at z = 0 by its source, open at z = lengthM. */
export type Tube = {
  readonly lengthM: number
  readonly wallM: number
  /** Inner radius at z, m. */
  readonly radiusAt: (z: number) => number
  /** On each side of the wall. */
  readonly elements: number
}

type Point = readonly [rho: number, z: number]

const DISC_ELEMENTS = 8
const EDGE_ELEMENTS = 3

/** The body as a free-standing meridian, in elements that shorten towards the open end and the corners as the cosine does. */
export function tubeMeridianModel({ lengthM, wallM, radiusAt, elements }: Tube): MeridianModel {
  const outsideAt = (z: number) => radiusAt(Math.max(0, z)) + wallM
  const edge = radiusAt(lengthM)
  const towardsBothEnds = (u: number) => 0.5 * (1 - Math.cos(Math.PI * u))
  const pieces = [
    { count: DISC_ELEMENTS, at: (u: number): Point => [radiusAt(0) * (1 - (1 - u) ** 2), 0] },
    { count: elements, at: (u: number): Point => at(radiusAt, lengthM * towardsBothEnds(u)) },
    { count: EDGE_ELEMENTS, at: (u: number): Point => [edge + wallM * u, lengthM] },
    {
      count: elements,
      at: (u: number): Point => at(outsideAt, lengthM - (lengthM + wallM) * towardsBothEnds(u)),
    },
    { count: DISC_ELEMENTS, at: (u: number): Point => [outsideAt(0) * (1 - u ** 2), -wallM] },
  ]
  const nodes: number[] = [0, 0]
  for (const { count, at: pointAt } of pieces) {
    for (let i = 1; i <= 2 * count; i++) nodes.push(...pointAt(i / (2 * count)))
  }
  const tags = pieces.flatMap(({ count }, piece) =>
    Array.from({ length: count }, () => (piece === 0 ? SURFACE_TAG.source : SURFACE_TAG.wall)),
  )
  return createMeridianModel({ nodes: Float64Array.from(nodes), tags: Uint8Array.from(tags) })
}

function at(radiusAt: (z: number) => number, z: number): Point {
  return [radiusAt(z), z]
}
