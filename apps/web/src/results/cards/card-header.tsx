import type { ReactNode } from 'react'

type CardHeaderProps = {
  readonly id?: string
  readonly title: string
  readonly note: string
  readonly runName: string
  readonly children?: ReactNode
}

/** Title, normalisation and run in one line; what does not fit is cut from the end. */
export function CardHeader({ id, title, note, runName, children }: CardHeaderProps) {
  const rest = [note, runName].filter((part) => part !== '').join(' · ')
  return (
    <header className="flex h-8 shrink-0 items-center gap-0.5 pr-1 pl-3">
      <h3 id={id} className="shrink-0 font-semibold">
        {title}
      </h3>
      <p title={rest} className="ml-1.5 min-w-0 flex-1 truncate text-small text-ink-faint">
        {rest}
      </p>
      {children}
    </header>
  )
}
