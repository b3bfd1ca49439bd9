import type { ButtonHTMLAttributes } from 'react'

const VARIANTS = {
  /** The one thing to do on a screen. */
  solid: 'bg-solid text-on-solid font-semibold hover:bg-solid-hover',
  /** With a hairline, for what stands alone. */
  outlined: 'border border-line-strong bg-field hover:bg-hover',
  /** Without any ground, in bars and rows. */
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
} as const

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly variant?: keyof typeof VARIANTS }

/** A button that can't be pressed keeps its place in the tab order when it is `aria-disabled` instead of `disabled`. */
export function Button({ variant = 'outlined', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex h-7 items-center justify-center gap-1.5 rounded px-2.5 whitespace-nowrap select-none disabled:opacity-50 aria-disabled:opacity-50 ${VARIANTS[variant]} ${className}`}
      {...rest}
    />
  )
}
