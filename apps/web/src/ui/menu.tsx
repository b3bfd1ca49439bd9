import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { overlayPlace } from './overlay-place.ts'

type MenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** Stands above the items. */
  readonly heading?: string
  readonly items: readonly MenuItem[]
}

type MenuItem = {
  readonly name: string
  readonly onSelect: () => void
}

/** A button with a list of actions behind it. */
export function Menu({ trigger, heading, items }: MenuProps) {
  return (
    // Not modal: what is hidden from screen readers must not keep the focus, as the button of the menu does.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={overlayPlace()}>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-(--shade)"
        >
          {heading !== undefined && (
            <DropdownMenu.Label className="caps px-2 py-1">{heading}</DropdownMenu.Label>
          )}
          {items.map(({ name, onSelect }) => (
            <DropdownMenu.Item
              key={name}
              onSelect={onSelect}
              className="flex h-7 cursor-default items-center rounded px-2 outline-none select-none data-highlighted:bg-hover max-wide:h-9"
            >
              {name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
