/** Lists and objects lie in one another more deeply than is read. */
export class NestingTooDeepError extends Error {
  override readonly name = 'NestingTooDeepError'
  /** The older server could not read this text either. */
  readonly isUnreadable: boolean

  constructor(isUnreadable: boolean) {
    super('Nesting too deep')
    this.isUnreadable = isUnreadable
  }
}
