import { FIELDS, type FieldId } from './design-fields.ts'
import { GROUPS } from './field.ts'

/** The fields whose label, symbol or heading has every word of the filter. An empty filter lets all pass. */
export function filterFields(ids: readonly FieldId[], filter: string): FieldId[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return ids.filter((id) => {
    const { label, symbol = '', group } = FIELDS[id]
    const heading = GROUPS.find((known) => known.id === group)?.name ?? ''
    const text = `${label} ${symbol} ${heading}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
