import { FIELDS, FIELD_IDS, type FieldId } from './design-fields.ts'
import { GROUPS } from './field.ts'
import { isPart } from './group-state.ts'

/**
 * The fields whose label, symbol, heading or options have every word of the filter. An empty filter lets all pass. What is
 * hidden because its part is left out is found by the choice that brings it in: the first field of its group.
 */
export function filterFields(ids: readonly FieldId[], filter: string): FieldId[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = (id: FieldId) => words.every((word) => isSaidBy(id, word))
  const shown = new Set(ids)
  const hidden = FIELD_IDS.filter((id) => !shown.has(id) && isPart(FIELDS[id].group) && matches(id))
  const keys = new Set(hidden.map((id) => ids.find((key) => FIELDS[key].group === FIELDS[id].group)))
  return ids.filter((id) => matches(id) || keys.has(id))
}

function isSaidBy(id: FieldId, word: string): boolean {
  const field = FIELDS[id]
  const heading = GROUPS.find((known) => known.id === field.group)?.name ?? ''
  const options = field.kind === 'quantity' ? [] : field.options.map(({ name }) => name.toLowerCase())
  const text = `${field.label} ${field.symbol ?? ''} ${heading}`.toLowerCase()
  // A rectangle is no answer to "angle".
  return text.includes(word) || options.some((option) => option.startsWith(word))
}
