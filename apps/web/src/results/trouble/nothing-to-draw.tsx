import { useRetryNow } from '../../server-state/use-connection.ts'
import { useJobList } from '../../server-state/use-jobs.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CardSkeletons } from '../cards/card-skeletons.tsx'
import type { ShownRun } from '../run/use-run.ts'
import { TroubleAction } from './trouble-action.tsx'
import { troubleOf, type RunTrouble } from './run-trouble.ts'
import { troubleWords } from './trouble-words.ts'

/** In the place of the charts for as long as none of the runs has a curve. */
export function NothingToDraw({ runs }: { runs: readonly ShownRun[] }) {
  const list = useJobList()
  const { retryNow, isTrying } = useRetryNow()
  const troubles = runs.map((run) => troubleOf(run))
  const [first] = runs
  const [trouble] = troubles
  if (list.status === 'error') {
    const retry = (
      <Button onClick={retryNow} aria-disabled={isTrying}>
        Try again
      </Button>
    )
    return (
      <EmptyState title="The run can't be read" action={retry}>
        {list.message}
      </EmptyState>
    )
  }
  if (troubles.some((each) => each?.kind === 'waiting')) {
    return <CardSkeletons words="Waiting for the first frequency" />
  }
  if (!first || !trouble || troubles.some(isReading) || trouble.kind === 'waiting' || isReading(trouble)) {
    return <CardSkeletons />
  }
  const { title, detail } = troubleWords(trouble, first.number)
  return (
    <div className="min-h-0 flex-1">
      <EmptyState
        title={title}
        action={<TroubleAction run={first} trouble={trouble} otherNumber={undefined} />}
      >
        {detail}
      </EmptyState>
    </div>
  )
}

function isReading(trouble: RunTrouble | undefined): trouble is { readonly kind: 'reading' } {
  return trouble?.kind === 'reading'
}
