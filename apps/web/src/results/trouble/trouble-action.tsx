import type { Job } from '@hornbench/api-contract'
import { goTo } from '../../address/address.ts'
import { DESIGN_ADDRESS, runsAddress } from '../../address/workspace-view.ts'
import { useRedoJob } from '../../server-state/job-commands.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { Button } from '../../ui/button.tsx'
import type { ShownRun } from '../run/use-run.ts'
import type { RunTrouble } from './run-trouble.ts'

type TroubleActionProps = {
  readonly run: ShownRun
  readonly trouble: RunTrouble
  /** Number of the run that it is compared with. */
  readonly otherNumber: number | undefined
}

/** The one thing to do about a run that can't be shown. */
export function TroubleAction({ run, trouble, otherNumber }: TroubleActionProps) {
  if (trouble.kind === 'unreadable' && run.status === 'found') {
    return <Button onClick={run.retry}>Try again</Button>
  }
  if ((trouble.kind === 'not-kept' || trouble.kind === 'unsolved') && run.status === 'found') {
    return <SolveAgain job={run.job} />
  }
  if (trouble.kind !== 'missing') return null
  return otherNumber === undefined ? (
    <Button onClick={() => goTo(DESIGN_ADDRESS)}>Back to the design</Button>
  ) : (
    <Button onClick={() => goTo(runsAddress(otherNumber))}>Show run {otherNumber} alone</Button>
  )
}

function SolveAgain({ job }: { job: Job }) {
  const { run, isPending } = useRedoJob(job.id)
  const offline = useOfflineReason()

  async function solve(): Promise<void> {
    if (offline) return
    const again = await run({})
    if (again) goTo(runsAddress(again.number))
  }

  return (
    <Button
      aria-disabled={isPending || offline !== undefined}
      aria-description={offline}
      title={offline}
      onClick={() => void solve()}
    >
      {isPending ? 'Queueing…' : 'Solve it again'}
    </Button>
  )
}
