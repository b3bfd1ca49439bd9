import { HornMeshError } from './horn-mesh-error.ts'

/**
 * What the first of several ways to mesh a horn brings that brings a sound mesh.
 *
 * @throws HornMeshError why the first way failed, when all do
 */
export function firstSound<Mesh>(ways: readonly (() => Mesh)[]): Mesh {
  let reason: unknown
  for (const mesh of ways) {
    try {
      return mesh()
    } catch (error) {
      if (!(error instanceof HornMeshError)) throw error
      reason ??= error
    }
  }
  throw reason
}
