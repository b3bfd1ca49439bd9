import { FIELDS, type FieldId } from './design-fields.ts'

/** The label of a field with its letter: "Length L". Names with underscores are for programs. */
export function fieldName(id: FieldId): string {
  const { label, symbol } = FIELDS[id]
  return symbol === undefined || symbol.includes('_') ? label : `${label} ${symbol}`
}
