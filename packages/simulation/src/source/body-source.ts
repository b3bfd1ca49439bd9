import type { TriangleSurface } from '@hornbench/surface-mesh'

/** How much is checked of a mesh that was handed in; see `radiatorFromMesh`. */
export type MeshValidation = 'strict' | 'warn' | 'off'

/** What is solved, as it was asked for: the parameters of a horn, or a mesh in metres. */
export type BodySource =
  | { readonly kind: 'design'; readonly design: Readonly<Record<string, unknown>> }
  | { readonly kind: 'mesh'; readonly surface: TriangleSurface; readonly validation: MeshValidation }
