import { EmptyState } from '../../ui/empty-state.tsx'
import { CardHeader } from './card-header.tsx'
import type { CardFrame } from './chart-card.tsx'
import { ExpandButton } from './expand-button.tsx'

type MissingCardProps = {
  readonly frame: CardFrame
  readonly title: string
  /** What was not kept: the beginning of a sentence, with its verb. */
  readonly what: string
}

/** In the place of a chart of which none of the runs has the values. */
export function MissingCard({ frame: { charted, isExpanded, onExpand }, title, what }: MissingCardProps) {
  const { runs, runName } = charted
  const who = runs.length > 1 ? 'These runs were solved' : 'This run was solved'
  return (
    <article aria-label={title} className="flex min-h-0 min-w-0 flex-col bg-surface">
      <CardHeader title={title} note="" runName={runName}>
        <ExpandButton title={title} isExpanded={isExpanded} onExpand={onExpand} />
      </CardHeader>
      <div className={isExpanded ? 'min-h-0 flex-1' : 'h-(--card-height)'}>
        <EmptyState title="Not among the results">
          {who} before {what} kept. Observe it again, or solve it again, to see this.
        </EmptyState>
      </div>
    </article>
  )
}
