/** Work was given to a dispatcher that has ended its processes. */
export class DispatcherClosedError extends Error {
  override readonly name = 'DispatcherClosedError'

  constructor() {
    super('This dispatcher is closed. Give the tasks to a new one.')
  }
}
