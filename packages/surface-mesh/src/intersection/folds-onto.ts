/** Two triangles that share an edge and enclose less than this angle lie on each other: tan 1°. */
const FOLD_TANGENT = Math.tan(Math.PI / 180)

/**
 * Whether the triangles over the common edge uv, with the third corners p and q, are folded onto each other: the angle
 * between them, measured across the edge, is below 1 degree. (Two triangles that share an edge have nothing else in
 * common unless that angle is zero; below 1 degree the gap is of no use to any mesh and of much harm to a solver.)
 *
 * @param u offset (three times the vertex index) of an end of the edge in `vertices`; likewise the others
 */
export function foldsOnto(vertices: Float64Array, u: number, v: number, p: number, q: number): boolean {
  const ex = vertices[v] - vertices[u]
  const ey = vertices[v + 1] - vertices[u + 1]
  const ez = vertices[v + 2] - vertices[u + 2]
  const px = vertices[p] - vertices[u]
  const py = vertices[p + 1] - vertices[u + 1]
  const pz = vertices[p + 2] - vertices[u + 2]
  const qx = vertices[q] - vertices[u]
  const qy = vertices[q + 1] - vertices[u + 1]
  const qz = vertices[q + 2] - vertices[u + 2]
  // The normals e × p and e × q enclose the same angle as the triangles.
  const mx = ey * pz - ez * py
  const my = ez * px - ex * pz
  const mz = ex * py - ey * px
  const nx = ey * qz - ez * qy
  const ny = ez * qx - ex * qz
  const nz = ex * qy - ey * qx
  const crossX = my * nz - mz * ny
  const crossY = mz * nx - mx * nz
  const crossZ = mx * ny - my * nx
  const sine = Math.sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ)
  const cosine = mx * nx + my * ny + mz * nz
  return sine < FOLD_TANGENT * cosine
}
