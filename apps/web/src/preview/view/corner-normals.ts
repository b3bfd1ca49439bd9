import type { HornMesh } from './horn-mesh.ts'

/** Faces that meet at less than this angle are drawn as one smooth surface; the rim of the throat is an edge. */
const SMOOTHEST_COSINE = Math.cos((40 / 180) * Math.PI)

/**
 * Nine numbers for each triangle: the normal at each of its corners, the mean of the faces around it that go on smoothly,
 * weighted by area.
 */
export function cornerNormals({ positions, triangles }: HornMesh): Float32Array {
  const faces = faceVectors(positions, triangles)
  const around = trianglesAround(triangles, positions.length / 3)
  const normals = new Float32Array(3 * triangles.length)
  for (let corner = 0; corner < triangles.length; corner += 1) {
    const own = 3 * Math.floor(corner / 3)
    const vertex = triangles[corner] ?? 0
    let [x, y, z] = [0, 0, 0]
    for (let i = around.starts[vertex] ?? 0; i < (around.starts[vertex + 1] ?? 0); i += 1) {
      const other = 3 * (around.triangles[i] ?? 0)
      if (cosine(faces, own, other) < SMOOTHEST_COSINE) continue
      x += faces[other] ?? 0
      y += faces[other + 1] ?? 0
      z += faces[other + 2] ?? 0
    }
    const length = Math.hypot(x, y, z) || 1
    normals[3 * corner] = x / length
    normals[3 * corner + 1] = y / length
    normals[3 * corner + 2] = z / length
  }
  return normals
}

/** Of each triangle the vector outwards, as long as twice its area. */
function faceVectors(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const faces = new Float32Array(triangles.length)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * (triangles[t] ?? 0), 3 * (triangles[t + 1] ?? 0), 3 * (triangles[t + 2] ?? 0)]
    const edge = (to: number, axis: number) => (positions[to + axis] ?? 0) - (positions[a + axis] ?? 0)
    const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)]
    const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)]
    faces[t] = uy * vz - uz * vy
    faces[t + 1] = uz * vx - ux * vz
    faces[t + 2] = ux * vy - uy * vx
  }
  return faces
}

/** The triangles around vertex v are `triangles[starts[v]]` up to `triangles[starts[v + 1] - 1]`. */
function trianglesAround(triangles: Uint32Array, vertices: number) {
  const starts = new Uint32Array(vertices + 1)
  for (const vertex of triangles) starts[vertex + 1] = (starts[vertex + 1] ?? 0) + 1
  for (let v = 0; v < vertices; v += 1) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0)
  const next = starts.slice()
  const around = new Uint32Array(triangles.length)
  triangles.forEach((vertex, corner) => {
    const slot = next[vertex] ?? 0
    around[slot] = Math.floor(corner / 3)
    next[vertex] = slot + 1
  })
  return { starts, triangles: around }
}

function cosine(faces: Float32Array, a: number, b: number): number {
  if (a === b) return 1
  const [ax, ay, az] = [faces[a] ?? 0, faces[a + 1] ?? 0, faces[a + 2] ?? 0]
  const [bx, by, bz] = [faces[b] ?? 0, faces[b + 1] ?? 0, faces[b + 2] ?? 0]
  const lengths = Math.sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz))
  return (ax * bx + ay * by + az * bz) / (lengths || 1)
}
