const WIDTHS = ['w-24', 'w-32', 'w-20', 'w-28', 'w-24', 'w-36'] as const

/** Lines where the runs are going to be, of their height. */
export function RunsSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Reading the runs…</span>
      {WIDTHS.map((width, line) => (
        <div
          key={line}
          aria-hidden="true"
          className="flex h-8.25 items-center gap-2 border-b border-line px-3 max-wide:h-11.25"
        >
          <div className="size-3.5 rounded-full bg-hover" />
          <div className={`h-2.5 rounded bg-hover ${width}`} />
          <div className="flex-1" />
          <div className="h-2.5 w-14 rounded bg-hover" />
        </div>
      ))}
    </div>
  )
}
