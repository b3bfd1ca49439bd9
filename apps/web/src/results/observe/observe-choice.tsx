import { useId } from 'react'
import { Segmented } from '../../ui/segmented.tsx'
import { FieldFault } from './field-fault.tsx'

type ObserveChoiceProps = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  /** Any number of them, in the order of the options, with spaces between them. */
  readonly isSet?: boolean
  readonly text: string
  readonly fault: string | undefined
  readonly onChange: (text: string) => void
}

/** One of a few options, or any of them. */
export function ObserveChoice({ label, options, isSet = false, text, fault, onChange }: ObserveChoiceProps) {
  const id = useId()
  const chosen = text.split(' ').filter(Boolean)

  function choose(value: string, isChosen: boolean): void {
    if (!isSet) return onChange(value)
    const values = options.map((option) => option.value)
    onChange(values.filter((known) => (known === value ? isChosen : chosen.includes(known))).join(' '))
  }

  return (
    <div>
      <div className="flex min-h-7 items-center gap-2 max-wide:min-h-9">
        <span id={`${id}-label`} className="min-w-0 flex-1 text-ink-soft">
          {label}
        </span>
        <Segmented
          kind={isSet ? 'checkbox' : 'radio'}
          name={id}
          labelledBy={`${id}-label`}
          describedBy={`${id}-fault`}
          options={options}
          chosen={chosen}
          onChange={choose}
        />
      </div>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}
