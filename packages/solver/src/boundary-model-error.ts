/** A surface that the solver can't integrate over. The message says what to repair. */
export class BoundaryModelError extends Error {
  override readonly name = 'BoundaryModelError'
}
