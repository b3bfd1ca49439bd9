import type { CrewRoom } from './crew-room.ts'

/**
 * What a crew does together. `readRow` copies row number `row` of the matrix to the y of the room; the number means nothing
 * for the others.
 */
export type CrewStep = {
  readonly kind: 'assemble' | 'multiply' | 'readRow' | 'field'
  readonly row: number
}

/** Others who solve the same frequency at the same time, each with a model that holds another share of the rows. */
export type Crew = {
  readonly room: CrewRoom
  /**
   * Has all others do a step, does one's own part meanwhile, and returns when all have done theirs.
   *
   * @throws what `own` throws, and what a member failed with
   */
  readonly together: (step: CrewStep, own: () => void) => void
}
