import { FIELDS, type FieldId } from '../fields/design-fields.ts'
import { GROUPS } from '../fields/field.ts'
import { OptionsRow } from './options-row.tsx'
import { QuantityRow } from './quantity-row.tsx'

/** The given fields under their headings. */
export function FieldGroups({ ids }: { ids: readonly FieldId[] }) {
  return GROUPS.map(({ id, name }) => {
    const fields = ids.filter((field) => FIELDS[field].group === id)
    if (fields.length === 0) return null
    return (
      <section
        key={id}
        aria-labelledby={`group-${id}`}
        className="border-b border-line py-1.5 last:border-b-0"
      >
        <h3 id={`group-${id}`} className="caps px-3 py-1">
          {name}
        </h3>
        {fields.map((field) => (
          <FieldRow key={field} id={field} />
        ))}
      </section>
    )
  })
}

function FieldRow({ id }: { id: FieldId }) {
  const field = FIELDS[id]
  return field.kind === 'quantity' ? (
    <QuantityRow id={id} field={field} />
  ) : (
    <OptionsRow id={id} field={field} />
  )
}
