import type { LabelHTMLAttributes } from 'react'
import type { Field } from '../fields/field.ts'

type FieldLabelProps = LabelHTMLAttributes<HTMLLabelElement> & { readonly field: Field }

/** The words of a field, and quietly the letter of the formula. */
export function FieldLabel({ field: { label, symbol, hint }, className = '', ...rest }: FieldLabelProps) {
  return (
    <label
      title={hint}
      className={`min-w-0 flex-1 truncate py-1 text-ink-soft select-none ${className}`}
      {...rest}
    >
      {label}
      {symbol !== undefined && !symbol.includes('_') && (
        <span className="ml-1.5 text-ink-faint italic">{symbol}</span>
      )}
    </label>
  )
}
