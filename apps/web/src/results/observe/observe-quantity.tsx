import { useId } from 'react'
import { FieldFault } from './field-fault.tsx'

type ObserveQuantityProps = {
  readonly label: string
  readonly unit: string
  readonly text: string
  readonly fault: string | undefined
  readonly onChange: (text: string) => void
}

/** A number or an expression, with its unit inside the field. */
export function ObserveQuantity({ label, unit, text, fault, onChange }: ObserveQuantityProps) {
  const id = useId()
  return (
    <div>
      <div className="flex min-h-7 items-center gap-2 max-wide:min-h-9">
        <label htmlFor={id} className="min-w-0 flex-1 text-ink-soft">
          {label}
        </label>
        <span
          className={`flex h-6 w-28 items-center rounded border bg-field px-1.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-wide:h-8 ${fault === undefined ? 'border-line hover:border-line-strong' : 'border-bad'}`}
        >
          <input
            id={id}
            type="text"
            inputMode="decimal"
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-unit ${id}-fault`}
            onChange={(event) => onChange(event.target.value)}
            className="h-full min-w-0 flex-1 bg-transparent text-right outline-none max-wide:text-base"
          />
          <span id={`${id}-unit`} className="min-w-7 shrink-0 pl-1 text-ink-faint">
            {unit}
          </span>
        </span>
      </div>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}
