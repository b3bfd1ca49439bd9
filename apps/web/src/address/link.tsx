import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from './address.ts'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string }

/** A link within the page. With a modifier key or another button it is one like any other: a new tab opens. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  function onLinkClick(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a href={to} onClick={onLinkClick} {...rest}>
      {children}
    </a>
  )
}
