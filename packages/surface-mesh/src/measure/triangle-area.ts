/** Area of the triangle with corners at the offsets a, b, c (three times the vertex index) into `vertices`. */
export function triangleArea(vertices: Float64Array, a: number, b: number, c: number): number {
  const ux = vertices[b] - vertices[a]
  const uy = vertices[b + 1] - vertices[a + 1]
  const uz = vertices[b + 2] - vertices[a + 2]
  const vx = vertices[c] - vertices[a]
  const vy = vertices[c + 1] - vertices[a + 1]
  const vz = vertices[c + 2] - vertices[a + 2]
  const nx = uy * vz - uz * vy
  const ny = uz * vx - ux * vz
  const nz = ux * vy - uy * vx
  return 0.5 * Math.sqrt(nx * nx + ny * ny + nz * nz)
}
