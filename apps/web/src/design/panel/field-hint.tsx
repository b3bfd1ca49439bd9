import { FIELDS, type FieldId } from '../fields/design-fields.ts'

/** A sentence on the field that has the focus. Its place is always there, so that nothing moves. */
export function FieldHint({ id }: { id: FieldId | undefined }) {
  const field = id === undefined ? undefined : FIELDS[id]
  const varies = field?.kind === 'quantity' && field.varies === true
  return (
    <p className="h-10 shrink-0 overflow-hidden border-t border-line px-3 py-1 text-small text-ink-faint max-wide:hidden">
      {field
        ? field.hint
        : 'Each field takes a number or an expression; ↑ ↓ step it, with Shift ×10, with Alt ÷10.'}
      {varies && ' May vary around the axis: 40 + 5*cos(2*p).'}
    </p>
  )
}
