import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly title: string
  /** What would be here, and how to get it. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Stands where nothing is yet, and says how something gets there. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-6 text-center">
      <p className="font-semibold">{title}</p>
      <p className="max-w-72 text-balance text-ink-soft">{children}</p>
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
