import { Link } from '../address/link.tsx'
import { runsAddress } from '../address/workspace-view.ts'
import type { JobBook } from '../server-state/job-book.ts'
import { useJobBook } from '../server-state/use-jobs.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Where the curves would be, before a run is chosen. */
export function NoRun() {
  const newest = useJobBook(newestNumber)
  const open = newest !== undefined && newest !== null && (
    <Link
      to={runsAddress(newest)}
      className="inline-flex h-7 items-center rounded border border-line-strong bg-field px-2.5 hover:bg-hover"
    >
      Open run {newest}
    </Link>
  )
  return (
    <EmptyState title="No run is open" action={open}>
      Solve the design and its level, directivity and throat impedance grow here, frequency by frequency. Open
      a run of the list to see it again, or two to compare them.
    </EmptyState>
  )
}

function newestNumber({ order, byId }: JobBook): number | null {
  const [newest] = order
  return newest === undefined ? null : (byId.get(newest)?.number ?? null)
}
