import { distance, type Vector } from '../vector.ts'

/** A node that is placed already, and the distance of its neighbours. */
export type PlacedNode = { readonly point: Vector; readonly spacingMm: number }

/** Growth from one element to the next by a factor of 1.35, as a slope over the distance. */
export const GROWTH_SLOPE = Math.log(1.35)

/** A wanted edge length that grows no faster than allowed from nodes that are placed already. */
export function spacingBeside(
  edgeAt: (place: Vector) => number,
  placed: readonly PlacedNode[],
): (place: Vector) => number {
  return (place) => {
    let spacing = edgeAt(place)
    for (const { point, spacingMm } of placed) {
      const reach = (spacing - spacingMm) / GROWTH_SLOPE
      const dx = point[0] - place[0]
      const dy = point[1] - place[1]
      const dz = point[2] - place[2]
      const squared = dx * dx + dy * dy + dz * dz
      if (reach > 0 && squared < reach * reach) spacing = spacingMm + GROWTH_SLOPE * Math.sqrt(squared)
    }
    return spacing
  }
}

/** The nodes of a line with the mean length of the edges beside each. */
export function placedNodes(line: readonly Vector[]): PlacedNode[] {
  return line.map((point, i) => {
    const before = i > 0 ? distance(line[i - 1], point) : distance(point, line[1])
    const after = i < line.length - 1 ? distance(point, line[i + 1]) : before
    return { point, spacingMm: 0.5 * (before + after) }
  })
}
