import { Popover as RadixPopover } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { overlayPlace } from './overlay-place.ts'

type PopoverProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** For screen readers. */
  readonly name: string
  /** `wide` for a table. */
  readonly width?: 'narrow' | 'wide'
  readonly children: ReactNode
}

/** A button with something to read behind it. What stands in it is made when it opens. */
export function Popover({ trigger, name, width = 'narrow', children }: PopoverProps) {
  return (
    <RadixPopover.Root>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal container={overlayPlace()}>
        <RadixPopover.Content
          aria-label={name}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={`z-40 max-h-(--radix-popover-content-available-height) ${width === 'wide' ? 'w-208' : 'w-80'} max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-surface p-3 shadow-(--shade)`}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
