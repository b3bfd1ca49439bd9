import { useDraft } from '../design-context.tsx'
import { FIELDS, type FieldId } from '../fields/design-fields.ts'
import { type GroupId, GROUPS } from '../fields/field.ts'
import { groupState } from '../fields/group-state.ts'
import { FieldRow } from './field-row.tsx'
import { GroupDisclosure } from './group-disclosure.tsx'

type FieldGroupsProps = {
  readonly ids: readonly FieldId[]
  /** Without it nothing can be folded up. */
  readonly folding?: GroupFolding
}

export type GroupFolding = {
  /** Which parts were opened (`true`) or closed by hand; the others are open while the horn has them. */
  readonly opened: Partial<Readonly<Record<GroupId, boolean>>>
  readonly onOpen: (id: GroupId, isOpen: boolean) => void
}

/** The given fields under their headings. Parts that a horn may lack are folded up while it does. */
export function FieldGroups({ ids, folding }: FieldGroupsProps) {
  return GROUPS.map(({ id, name }) => {
    const fields = ids.filter((field) => FIELDS[field].group === id)
    if (fields.length === 0) return null
    return <FieldGroup key={id} id={id} name={name} fields={fields} folding={folding} />
  })
}

type FieldGroupProps = {
  readonly id: GroupId
  readonly name: string
  readonly fields: readonly FieldId[]
  readonly folding: GroupFolding | undefined
}

function FieldGroup({ id, name, fields, folding }: FieldGroupProps) {
  // As one text, which is the same while the state is.
  const state = useDraft(({ draft }) => {
    const found = groupState(id, draft.texts)
    return found && `${found.isOn ? 'on' : 'off'} ${found.words}`
  })
  const rows = fields.map((field) => <FieldRow key={field} id={field} />)
  const look = 'border-b border-line py-1.5 last:border-b-0'
  if (state === undefined || !folding) {
    return (
      <section aria-labelledby={`group-${id}`} className={look}>
        <h3 id={`group-${id}`} className="caps px-3 py-1">
          {name}
        </h3>
        {rows}
      </section>
    )
  }
  const isOn = state.startsWith('on ')
  const words = state.slice(state.indexOf(' ') + 1)
  return (
    <section aria-labelledby={`group-${id}`} className={`${look} max-wide:py-0.5`}>
      <GroupDisclosure
        id={id}
        name={name}
        words={words}
        isOn={isOn}
        fields={fields}
        isOpen={folding.opened[id] ?? isOn}
        onOpen={(isOpen) => folding.onOpen(id, isOpen)}
      >
        {rows}
      </GroupDisclosure>
    </section>
  )
}
