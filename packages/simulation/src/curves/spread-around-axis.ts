import type { Meridian } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

type Piece = { rho: number; z: number; alongRho: number; alongZ: number; squared: number; from: number }

/**
 * Values at the ends of the elements of a meridian, given to the vertices of a mesh of the same body: each takes the
 * value of the nearest point of the outline, linearly between the ends of its element.
 *
 * @param surface in metres, the axis of the body is z
 * @param values re, im at the ends of the elements; what follows is not read
 * @returns re, im by vertex
 */
export function spreadAroundAxis(
  { vertices }: Pick<TriangleSurface, 'vertices'>,
  meridian: Meridian,
  values: ArrayLike<number>,
): Float64Array {
  const pieces = piecesOf(meridian)
  const spread = new Float64Array((2 * vertices.length) / 3)
  for (let v = 0; v < spread.length / 2; v++) {
    const rho = Math.hypot(vertices[3 * v], vertices[3 * v + 1])
    const place = nearestPlace(pieces, rho, vertices[3 * v + 2])
    const element = Math.min(Math.floor(place), meridian.tags.length - 1)
    const share = place - element
    for (let part = 0; part < 2; part++) {
      const at = 2 * element + part
      spread[2 * v + part] = (1 - share) * values[at] + share * values[at + 2]
    }
  }
  return spread
}

/** Each element as two chords: they leave a parabola by a hundredth of its length at most, along it by less. */
function piecesOf({ nodes, tags }: Meridian): Piece[] {
  return Array.from({ length: 2 * tags.length }, (_, half) => {
    const at = 2 * half
    const alongRho = nodes[at + 2] - nodes[at]
    const alongZ = nodes[at + 3] - nodes[at + 1]
    const squared = alongRho * alongRho + alongZ * alongZ
    return { rho: nodes[at], z: nodes[at + 1], alongRho, alongZ, squared, from: half / 2 }
  })
}

/** In elements from the first end of the outline. */
function nearestPlace(pieces: readonly Piece[], rho: number, z: number): number {
  let nearest = Infinity
  let place = 0
  for (const piece of pieces) {
    const [dRho, dz] = [rho - piece.rho, z - piece.z]
    const projected = (dRho * piece.alongRho + dz * piece.alongZ) / piece.squared
    const share = Math.min(1, Math.max(0, projected))
    const distance = Math.hypot(dRho - share * piece.alongRho, dz - share * piece.alongZ)
    if (distance >= nearest) continue
    nearest = distance
    place = piece.from + share / 2
  }
  return place
}
