/** A job that was accepted can't be solved. Its message becomes the reason; of the older API in its words, where known. */
export class UnsolvableJobError extends Error {
  override readonly name = 'UnsolvableJobError'
}
