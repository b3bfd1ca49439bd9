type LiveBadgeProps = {
  readonly isStale: boolean
  /** What building the shape took. */
  readonly milliseconds: number | undefined
}

/** Whether the picture is that of the current parameters, and how long the shape took. */
export function LiveBadge({ isStale, milliseconds }: LiveBadgeProps) {
  const word = isStale ? 'Stale' : 'Live'
  const dot = isStale ? 'border-caution' : 'border-good bg-good'
  return (
    <p className="flex h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-small whitespace-nowrap">
      <span aria-hidden="true" className={`size-2 rounded-full border-[1.5px] ${dot}`} />
      <span className={`font-semibold tracking-wider uppercase ${isStale ? 'text-caution' : 'text-good'}`}>
        {word}
      </span>
      {!isStale && milliseconds !== undefined && (
        <span className="text-ink-soft">
          {Math.max(1, Math.round(milliseconds))} ms<span className="sr-only"> to build the shape</span>
        </span>
      )}
      {isStale && <span className="sr-only">: the shape of an earlier design</span>}
    </p>
  )
}
