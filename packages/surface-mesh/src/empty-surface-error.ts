/** A measure was asked of a surface without vertices or triangles, which has none. */
export class EmptySurfaceError extends Error {
  override readonly name = 'EmptySurfaceError'

  constructor(measure: string) {
    super(`An empty surface has no ${measure}. Check that the mesh has vertices and triangles first.`)
  }
}
