import { FIELDS, type FieldId } from '../fields/design-fields.ts'
import { OptionsRow } from './options-row.tsx'
import { QuantityRow } from './quantity-row.tsx'

/** One field, as it is filled in. */
export function FieldRow({ id }: { id: FieldId }) {
  const field = FIELDS[id]
  return field.kind === 'quantity' ? (
    <QuantityRow id={id} field={field} />
  ) : (
    <OptionsRow id={id} field={field} />
  )
}
