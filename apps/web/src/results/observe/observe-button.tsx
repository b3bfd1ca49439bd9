import { isFinal } from '@hornbench/api-contract'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { CardIcon } from '../cards/card-icon.tsx'
import type { FoundRun } from '../run/use-run.ts'
import { ObserveForm } from './observe-form.tsx'

/** Opens the form to observe a run from elsewhere. It is there once the run has ended with something solved. */
export function ObserveButton({ run: { job, read } }: { run: FoundRun }) {
  if (!read || !isFinal(job.status)) return null
  return (
    <Popover
      name={`Observe run ${job.number} again`}
      trigger={
        <Button variant="quiet" className="px-1.5">
          <CardIcon name="listen" />
          <span className="max-wide:sr-only">Observe again…</span>
        </Button>
      }
    >
      <ObserveForm job={job} curves={read.curves} />
    </Popover>
  )
}
