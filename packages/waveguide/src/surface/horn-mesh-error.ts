/** A design cannot be meshed. The subclasses say what happened, the messages which parameter to change. */
export abstract class HornMeshError extends Error {}

/** The mesh would be larger than the solver takes. Raised before the mesh is made. */
export class TooManyTrianglesError extends HornMeshError {
  override readonly name = 'TooManyTrianglesError'
}

/** The wall curves so tightly that its outside would fold. */
export class WallTooThickError extends HornMeshError {
  override readonly name = 'WallTooThickError'
}

/** The surface runs through or touches itself. */
export class SelfIntersectingHornError extends HornMeshError {
  override readonly name = 'SelfIntersectingHornError'
}

/** Neighbouring triangles lie on each other, or the surface is inside out. */
export class FoldedHornError extends HornMeshError {
  override readonly name = 'FoldedHornError'
}

/** The surface has a hole or an edge with more than two triangles. */
export class OpenHornError extends HornMeshError {
  override readonly name = 'OpenHornError'
}
