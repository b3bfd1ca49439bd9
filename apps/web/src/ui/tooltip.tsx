import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactElement } from 'react'
import { overlayPlace } from './overlay-place.ts'

export const TooltipProvider = RadixTooltip.Provider

/** A tip for people who see; the control has its name by itself. */
export function Tooltip({ tip, children }: { tip: string; children: ReactElement }) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal container={overlayPlace()}>
        <RadixTooltip.Content
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-w-72 rounded bg-solid px-2 py-1 text-small text-on-solid"
        >
          {tip}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  )
}
