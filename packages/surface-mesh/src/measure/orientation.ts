/**
 * (b − a) × (c − a) · (d − a): six times the signed volume of a tetrahedron. Positive when d lies on the side to which
 * the right-hand normal of the triangle abc points. Corners are offsets (three times the vertex index) into `vertices`.
 */
export function orientation(vertices: Float64Array, a: number, b: number, c: number, d: number): number {
  const ax = vertices[a]
  const ay = vertices[a + 1]
  const az = vertices[a + 2]
  const ux = vertices[b] - ax
  const uy = vertices[b + 1] - ay
  const uz = vertices[b + 2] - az
  const vx = vertices[c] - ax
  const vy = vertices[c + 1] - ay
  const vz = vertices[c + 2] - az
  const wx = vertices[d] - ax
  const wy = vertices[d + 1] - ay
  const wz = vertices[d + 2] - az
  return (uy * vz - uz * vy) * wx + (uz * vx - ux * vz) * wy + (ux * vy - uy * vx) * wz
}
