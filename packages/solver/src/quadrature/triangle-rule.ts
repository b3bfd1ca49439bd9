/**
 * A point of a rule on the reference triangle 0 ≤ y ≤ x ≤ 1, with a weight that is a share of the triangle's
 * area.
 */
export type TrianglePoint = { readonly x: number; readonly y: number; readonly weight: number }

const SIX_POINT_ORBITS = [
  { coordinate: 0.4459484909159649, weight: 0.22338158967801147 },
  { coordinate: 0.09157621350977073, weight: 0.10995174365532187 },
] as const

/**
 * The six-point rule of degree 4. Dunavant, *High degree efficient symmetrical Gaussian quadrature rules for
 * the triangle* (1985).
 */
export function sixPointRule(): TrianglePoint[] {
  return SIX_POINT_ORBITS.flatMap(({ coordinate, weight }) => {
    const opposite = 1 - 2 * coordinate
    const barycentric = [
      [opposite, coordinate, coordinate],
      [coordinate, opposite, coordinate],
      [coordinate, coordinate, opposite],
    ]
    return barycentric.map(([, second, third]) => ({ x: second + third, y: third, weight }))
  })
}

/** The same rule on each of the four triangles that the edge midpoints cut out. */
export function splitInFour(rule: readonly TrianglePoint[]): TrianglePoint[] {
  const quarter = rule.map(({ x, y, weight }) => ({ x: x / 2, y: y / 2, weight: weight / 4 }))
  const shifted = (dx: number, dy: number) =>
    quarter.map(({ x, y, weight }) => ({ x: x + dx, y: y + dy, weight }))
  // The middle triangle is the first corner's one turned by half a turn about the midpoint of their common
  // edge.
  const middle = quarter.map(({ x, y, weight }) => ({ x: 1 - x, y: 0.5 - y, weight }))
  return [...quarter, ...shifted(0.5, 0), ...shifted(0.5, 0.5), ...middle]
}
