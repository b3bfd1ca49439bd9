import type { ButtonHTMLAttributes } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name'> & {
  readonly icon: IconName
  /** For screen readers and as the tip: what it does, or what is on. */
  readonly name: string
}

export function IconButton({ icon, name, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip tip={name}>
      <Button variant="quiet" aria-label={name} className={`w-7 px-0 ${className}`} {...rest}>
        <Icon name={icon} />
      </Button>
    </Tooltip>
  )
}
