import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { overlayPlace } from '../../ui/overlay-place.ts'
import type { CardChoice } from './card-choice.ts'
import { CardIcon } from './card-icon.tsx'

type CardMenuProps = {
  /** Of the chart. */
  readonly title: string
  readonly choices: readonly CardChoice[]
  readonly actions: readonly { readonly name: string; readonly onSelect: () => void }[]
}

const ITEM =
  'flex h-7 cursor-default items-center gap-2 rounded pr-3 pl-2 outline-none select-none data-highlighted:bg-hover max-wide:h-9'

/** What can be chosen and done about one chart. */
export function CardMenu({ title, choices, actions }: CardMenuProps) {
  return (
    // Not modal: hiding all else from the pointer means computing the style of all charts anew.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="quiet" aria-label={`Options of ${title}`} className="w-7 px-0">
          <CardIcon name="more" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={overlayPlace()}>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-(--shade)"
        >
          {choices.map((choice) => (
            <ChoiceGroup key={choice.heading} choice={choice} />
          ))}
          {actions.map(({ name, onSelect }) => (
            <DropdownMenu.Item key={name} onSelect={onSelect} className={ITEM}>
              <Mark />
              {name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function ChoiceGroup({ choice: { heading, options, chosen, onChoose } }: { choice: CardChoice }) {
  return (
    <>
      <DropdownMenu.RadioGroup value={chosen} onValueChange={onChoose} aria-label={heading}>
        <DropdownMenu.Label className="caps px-2 pt-1.5 pb-0.5">{heading}</DropdownMenu.Label>
        {options.map(({ value, name }) => (
          <DropdownMenu.RadioItem key={value} value={value} className={ITEM}>
            <Mark>
              <DropdownMenu.ItemIndicator>
                <Icon name="check" className="size-3.5 text-accent" />
              </DropdownMenu.ItemIndicator>
            </Mark>
            {name}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.Separator className="mx-1 my-1 border-t border-line" />
    </>
  )
}

/** The column of the check marks, so that all names stand under each other. */
function Mark({ children }: { children?: ReactNode }) {
  return <span className="flex w-3.5 shrink-0 justify-center">{children}</span>
}
