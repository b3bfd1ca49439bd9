import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { CardIcon } from './card-icon.tsx'

type ExpandButtonProps = {
  readonly title: string
  readonly isExpanded: boolean
  readonly onExpand: (isExpanded: boolean) => void
}

export function ExpandButton({ title, isExpanded, onExpand }: ExpandButtonProps) {
  return (
    <Tooltip tip={isExpanded ? 'Show all charts' : 'Show this chart alone'}>
      <Button
        variant="quiet"
        aria-label={`Show ${title} alone`}
        aria-pressed={isExpanded}
        onClick={() => onExpand(!isExpanded)}
        className="w-7 px-0"
      >
        <CardIcon name={isExpanded ? 'shrink' : 'expand'} />
      </Button>
    </Tooltip>
  )
}
