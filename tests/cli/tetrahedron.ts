/** A small closed body that can be solved: a regular tetrahedron with 0.1 m edges, its last face the source. */
export function tetrahedron() {
  const half = 0.05 / Math.SQRT2
  const corners = [
    [half, half, half],
    [-half, -half, half],
    [-half, half, -half],
    [half, -half, -half],
  ]
  return {
    vertices: corners.flat(),
    triangles: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    tags: [1, 1, 1, 2],
  }
}

/** A whole input around it: one frequency, one point 1 m away. */
export function tetrahedronInput() {
  return { mesh: tetrahedron(), frequenciesHz: [500], pointsM: [0, 0, 1] }
}
