/** A text has more lists and objects than its reader takes. */
export class TooManyCollectionsError extends Error {
  override readonly name = 'TooManyCollectionsError'

  constructor() {
    super('Too many arrays and objects')
  }
}
