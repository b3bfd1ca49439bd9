import type { MeshInFile, MeshName } from '../../physics/reference-case.ts'

/** The meshes of the reference cases that a run solves. */
export function meshesOf(quick: boolean): readonly MeshName[] {
  return quick ? ['coarse'] : ['coarse', 'medium', 'fine']
}

export function trianglesOf(mesh: MeshInFile): string {
  return `${mesh.tags.length} triangles`
}
