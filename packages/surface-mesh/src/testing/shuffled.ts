import type { TriangleSurface } from '../triangle-surface.ts'

/** The same triangles in a random order, each starting at a random corner. */
export function shuffled(
  { vertices, triangles, tags }: TriangleSurface,
  random: () => number,
): TriangleSurface {
  const order = Array.from(tags.keys(), (t) => ({ t, rank: random() })).sort((a, b) => a.rank - b.rank)
  const corners = order.flatMap(({ t }) => {
    const first = Math.floor(3 * random())
    return [0, 1, 2].map((i) => triangles[3 * t + ((first + i) % 3)])
  })
  return { vertices, triangles: Uint32Array.from(corners), tags: Uint8Array.from(order, ({ t }) => tags[t]) }
}
