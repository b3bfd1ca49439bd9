import type { SurfaceUnderRepair } from './surface-under-repair.ts'

/** Leaves out the vertices that no triangle uses; the others keep their order. The same object when all are used. */
export function compactVertices(work: SurfaceUnderRepair): SurfaceUnderRepair {
  const { vertices, triangles } = work.surface
  const isUsed = markUsedVertices(work)
  const newIndices = new Uint32Array(isUsed.length)
  let count = 0
  for (let v = 0; v < isUsed.length; v++) {
    newIndices[v] = count
    count += isUsed[v]
  }
  if (count === isUsed.length) return work

  const kept = new Float64Array(3 * count)
  const inputVertices = new Uint32Array(count)
  for (let v = 0; v < isUsed.length; v++) {
    if (isUsed[v] === 0) continue
    kept.set(vertices.subarray(3 * v, 3 * v + 3), 3 * newIndices[v])
    inputVertices[newIndices[v]] = work.inputVertices[v]
  }
  return {
    surface: { ...work.surface, vertices: kept, triangles: triangles.map((v) => newIndices[v]) },
    inputVertices,
    inputTriangles: work.inputTriangles,
  }
}

/** 1 for each vertex that a triangle uses, 0 for the others. */
export function markUsedVertices({ surface }: SurfaceUnderRepair): Uint8Array {
  const isUsed = new Uint8Array(surface.vertices.length / 3)
  for (const vertex of surface.triangles) isUsed[vertex] = 1
  return isUsed
}
