import type { ButtonHTMLAttributes } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

type ActionButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'onClick'> & {
  readonly icon: IconName
  readonly name: string
  /** More than the name says, as a tip. */
  readonly tip?: string
  /** The name is not shown, only told to screen readers and in the tip. */
  readonly isIconOnly?: boolean
  /** Why it can't be done now. Then it does nothing, but keeps its place in the order of the keyboard. */
  readonly reason?: string | undefined
  readonly onPress: () => void
}

/** A button for one thing that can be done with something, which tells why when it can't. */
export function ActionButton(props: ActionButtonProps) {
  const { icon, name, tip = name, isIconOnly = false, reason, onPress, className = '', ...rest } = props
  return (
    <Tooltip tip={reason ?? tip}>
      <Button
        variant={isIconOnly ? 'quiet' : 'outlined'}
        aria-label={isIconOnly ? name : undefined}
        aria-disabled={reason !== undefined}
        aria-description={reason}
        onClick={reason === undefined ? onPress : undefined}
        className={`${isIconOnly ? 'w-7 px-0' : 'px-2'} ${className}`}
        {...rest}
      >
        <Icon name={icon} className={isIconOnly ? '' : 'size-3.5'} />
        {!isIconOnly && name}
      </Button>
    </Tooltip>
  )
}
