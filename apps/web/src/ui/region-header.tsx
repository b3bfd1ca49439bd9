import type { ReactNode } from 'react'

type RegionHeaderProps = {
  readonly title: string
  /** One line of facts beside the title. */
  readonly facts?: ReactNode
  readonly actions?: ReactNode
}

/** The first line of a region: its name in small capitals, facts, and what can be done with it. */
export function RegionHeader({ title, facts, actions }: RegionHeaderProps) {
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-3">
      <h2 className="caps">{title}</h2>
      <div className="min-w-0 flex-1 truncate text-ink-faint">{facts}</div>
      {actions}
    </header>
  )
}
