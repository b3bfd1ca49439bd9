import type { JobBook } from '../server-state/job-book.ts'
import { trpc } from '../server-state/trpc.ts'
import { useJobBook } from '../server-state/use-jobs.ts'
import { Icon } from '../ui/icon.tsx'
import { ConnectionIndicator } from './connection-indicator.tsx'
import { queueSummary } from './queue-summary.ts'

const HEALTH_AGE_MS = 60_000

/** The last line of the page: the connection, the queue in words, and the server when something is wrong with it. */
export function StatusBar() {
  const queue = useJobBook(summaryOf)
  return (
    <footer
      aria-label="Status"
      className="flex h-7 shrink-0 items-center gap-3 overflow-hidden border-t border-line bg-ground px-3 text-small text-ink-soft"
    >
      <ConnectionIndicator />
      {queue && <span className="truncate border-l border-line pl-3">{queue}</span>}
      <span className="flex-1" />
      <ServerTrouble />
      <span className="max-wide:hidden">
        <kbd className="font-sans font-semibold">F6</kbd> next region
      </span>
    </footer>
  )
}

/** Nothing while the server is well. */
function ServerTrouble() {
  const { data } = trpc.system.health.useQuery(undefined, {
    staleTime: HEALTH_AGE_MS,
    refetchOnWindowFocus: true,
    retryOnMount: false,
  })
  if (!data || data.condition === 'healthy') return null
  const details = data.components.flatMap(({ condition, detail }) => (condition === 'healthy' ? [] : detail))
  return (
    <span role="status" title={details.join(' ')} className="flex min-w-0 items-center gap-1 text-caution">
      <Icon name="alert" className="size-3.5" />
      <span className="truncate">
        Server {data.condition}: {details[0]}
      </span>
    </span>
  )
}

function summaryOf(book: JobBook): string {
  return queueSummary(book.byId.values())
}
