import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useVerdict } from '../design-context.tsx'
import type { FieldId } from '../fields/design-fields.ts'

type GroupDisclosureProps = {
  readonly id: string
  readonly name: string
  /** What there is of it. */
  readonly words: string
  readonly isOn: boolean
  readonly fields: readonly FieldId[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A group that folds up: its heading says what there is, and how much of it is to mend. */
export function GroupDisclosure(props: GroupDisclosureProps) {
  const { id, name, words, isOn, fields, isOpen, onOpen, children } = props
  const faults = useVerdict(({ byField }) => fields.filter((field) => byField.has(field)).length)
  const fieldsId = `group-${id}-fields`
  return (
    <>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={() => onOpen(!isOpen)}
          className="group/heading flex min-h-6 w-full items-center gap-1 pr-3 pl-1.5 text-left -outline-offset-2 hover:bg-hover max-wide:min-h-10"
        >
          <Icon name="chevron" className={`size-3.5! text-ink-faint ${isOpen ? 'rotate-90' : ''}`} />
          <span id={`group-${id}`} className="caps flex-1">
            {name}
          </span>
          {faults > 0 && <span className="text-small text-bad">{faults} to mend</span>}
          <span className={`text-small ${isOn ? 'text-ink' : 'text-ink-faint'}`}>{words}</span>
        </button>
      </h3>
      {/* A part that goes while one is at work here stays open. */}
      <div id={fieldsId} hidden={!isOpen} onFocus={() => onOpen(true)}>
        {isOpen && children}
      </div>
    </>
  )
}
