import type { FieldId } from '../fields/design-fields.ts'

/** Something that speaks against solving the design as it is, but does not forbid it. */
export type Concern = {
  /** Whole sentences. */
  readonly text: string
  /** Where to go to mend it. */
  readonly field?: FieldId
  readonly fixes: readonly Fix[]
}

/** One way to mend it, to be taken in one step. */
export type Fix = {
  readonly label: string
  readonly texts: Partial<Record<FieldId, string>>
}
