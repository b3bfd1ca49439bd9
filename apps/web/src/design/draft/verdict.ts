import type { Issue } from '@hornbench/api-contract'
import { fieldAt, FIELD_IDS, type FieldId, type FieldTexts } from '../fields/design-fields.ts'
import { inFieldWords } from '../fields/in-field-words.ts'
import { withoutOwnName } from '../fields/own-name.ts'

/** What is wrong with a field. */
export type FieldIssue = {
  readonly message: string
  /** Where in its text, 1-based. */
  readonly column?: number
}

/** Everything that keeps a design from being solved, each where it can be mended. */
export type Verdict = {
  /** In the order of the panel. */
  readonly byField: ReadonlyMap<FieldId, FieldIssue>
  /** What belongs to no single field. */
  readonly elsewhere: readonly string[]
}

export const NO_FAULT: Verdict = { byField: new Map(), elsewhere: [] }

/**
 * Puts issues to the fields that they are about, the first one that is known of each. What is as it was in `before` keeps
 * its identity, so that only fields with news render.
 *
 * @param issues places are those of a submission
 */
export function verdictOf(issues: readonly Issue[], texts: FieldTexts, before: Verdict = NO_FAULT): Verdict {
  const byField = new Map<FieldId, FieldIssue>()
  const elsewhere: string[] = []
  for (const { path, message: sent, column } of issues) {
    const id = fieldAt(path, texts)
    if (id === undefined) {
      const words = inFieldWords(sent)
      if (!elsewhere.includes(words)) elsewhere.push(words)
      continue
    }
    if (byField.has(id)) continue
    const message = inFieldWords(withoutOwnName(sent, id))
    const known = before.byField.get(id)
    const isSame = known?.message === message && known.column === column
    byField.set(id, isSame ? known : { message, ...(column !== undefined && { column }) })
  }
  const ordered = FIELD_IDS.flatMap((id) => {
    const issue = byField.get(id)
    return issue ? [[id, issue] as const] : []
  })
  const isSame =
    byField.size === before.byField.size &&
    [...byField].every(([id, issue]) => before.byField.get(id) === issue) &&
    elsewhere.join('\n') === before.elsewhere.join('\n')
  return isSame ? before : { byField: new Map(ordered), elsewhere }
}
