/** The store says that a run is over: its job was stopped, deleted or settled, maybe by another process. */
export class RunOverError extends Error {
  override readonly name = 'RunOverError'

  constructor() {
    super('This run is over: its job was stopped or has ended meanwhile.')
  }
}
