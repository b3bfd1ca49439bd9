import { fieldName } from '../fields/field-name.ts'
import { withOwnName } from '../fields/own-name.ts'
import type { FieldId } from '../fields/design-fields.ts'
import type { Verdict } from '../draft/verdict.ts'

/** Why the design can't be solved now. */
export type Blocker = {
  /** A sentence. */
  readonly reason: string
  /** Where to go to mend it. */
  readonly field?: FieldId
}

/** The names of so many fields are told. */
const MAX_NAMED = 3

/** What keeps the design from being solved: its own faults first, they can be mended here. */
export function solveBlocker(verdict: Verdict, isOffline: boolean): Blocker | undefined {
  const [first, ...others] = verdict.byField
  if (first) {
    const [field, { message }] = first
    if (others.length === 0) return { reason: withOwnName(message, field), field }
    const names = [...verdict.byField.keys()].map(fieldName)
    const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
    const listed = names.slice(0, MAX_NAMED).join(', ')
    return { reason: `${names.length} values can't be used: ${listed}${more}.`, field }
  }
  const [reason] = verdict.elsewhere
  if (reason !== undefined) return { reason }
  if (isOffline) return { reason: 'The server does not answer. The design is kept here until it does.' }
  return undefined
}
