/** A closed cylinder 1 m long, 0.2 m wide, whose side is one ring of `sectors` strips: triangles as long as the body. */
export function needleCylinder(sectors: number) {
  const vertices = [0, 0, 0, 0, 0, 1]
  const triangles: number[] = []
  const tags: number[] = []
  for (let i = 0; i < sectors; i += 1) {
    const angle = (2 * Math.PI * i) / sectors
    const [x, y] = [0.1 * Math.cos(angle), 0.1 * Math.sin(angle)]
    vertices.push(x, y, 0, x, y, 1)
    const [bottom, top] = [2 + 2 * i, 3 + 2 * i]
    const [nextBottom, nextTop] = [2 + 2 * ((i + 1) % sectors), 3 + 2 * ((i + 1) % sectors)]
    triangles.push(0, nextBottom, bottom, 1, top, nextTop)
    triangles.push(bottom, nextBottom, nextTop, bottom, nextTop, top)
    tags.push(1, 2, 1, 1)
  }
  return { vertices, triangles, tags }
}
