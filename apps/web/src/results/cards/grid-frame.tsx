import type { ReactNode } from 'react'

type GridFrameProps = {
  /** There is nothing to reach in it yet. */
  readonly isStill?: boolean
  /** One card takes all of the room. */
  readonly isSingle?: boolean
  readonly onEscape?: () => void
  readonly children: ReactNode
}

/** One column of cards or two, as many as there is room for, with hairlines between them. */
export function GridFrame({ isStill = false, isSingle = false, onEscape, children }: GridFrameProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the controls in it
    <div
      role="group"
      aria-label="Charts of the shown runs"
      className={`@container min-h-0 flex-1 [scrollbar-gutter:stable] [scrollbar-width:thin] ${isStill ? 'overflow-hidden' : 'overflow-y-auto'}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onEscape?.()
      }}
    >
      {isSingle ? (
        <div className="grid h-full min-h-72 grid-rows-[minmax(0,1fr)]">{children}</div>
      ) : (
        <div className="grid gap-px bg-line [--card-height:clamp(14.5rem,68cqi,24rem)] [--tall-card-height:clamp(18rem,100cqi,30rem)] @min-[29rem]:grid-cols-2 @min-[29rem]:[--card-height:clamp(14.5rem,36cqi,27rem)] @min-[29rem]:[--tall-card-height:var(--card-height)]">
          {children}
        </div>
      )}
    </div>
  )
}
