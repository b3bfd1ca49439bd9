import type { Job } from '@hornbench/api-contract'
import { useId, useMemo, useState } from 'react'
import { durationWords } from '../../design/preflight/quantity-words.ts'
import { describeError } from '../../server-state/describe-error.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { historyEntry, type HistoryEntry } from './history-entry.ts'
import { useJobEvents } from './use-job-events.ts'
import { workerShares } from './worker-shares.ts'

const TONES: Readonly<Record<HistoryEntry['tone'], string>> = {
  plain: '',
  good: 'text-good',
  bad: 'text-bad',
  caution: 'text-caution',
}

/** What has happened to a run, read when it is asked for. */
export function RunHistory({ job }: { job: Job }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <section className="-mb-1">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="-ml-1 flex h-6 items-center gap-1 rounded pr-2 pl-0.5 text-small text-ink-soft hover:text-ink max-wide:h-9"
      >
        <Icon name="chevron" className={`size-3.5 ${isOpen ? 'rotate-90' : ''}`} />
        History
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Events job={job} />}
      </div>
    </section>
  )
}

function Events({ job }: { job: Job }) {
  const { data, error, refetch, isFetching } = useJobEvents(job)
  const entries = useMemo(() => data?.map(historyEntry) ?? [], [data])
  if (!data && error) {
    return (
      <p role="alert" className="flex items-center gap-2 text-small">
        <span className="min-w-0 flex-1">The history can't be read. {describeError(error).message}</span>
        <Button aria-disabled={isFetching} onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    )
  }
  if (!data) return <p className="text-small text-ink-faint">Reading the history…</p>
  const [first] = entries
  return (
    <>
      {workerShares(entries).map(({ worker, frequencies, medianSeconds }) => (
        <p key={worker} className="text-small text-ink-soft">
          {worker}: {frequencies} solved, {medianSeconds.toPrecision(2)} s each in the median
        </p>
      ))}
      <ol
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={`History of run ${job.number}`}
        className="mt-1 max-h-72 overflow-y-auto text-small -outline-offset-2"
      >
        {first && entries.map((entry) => <Entry key={entry.seq} entry={entry} firstMs={first.atMs} />)}
      </ol>
    </>
  )
}

function Entry({ entry, firstMs }: { entry: HistoryEntry; firstMs: number }) {
  const { atMs, words, tone, solved } = entry
  return (
    <li className="flex gap-2 py-px [contain-intrinsic-size:auto_1.125rem] [content-visibility:auto]">
      <time dateTime={new Date(atMs).toISOString()} className="w-10 shrink-0 text-right text-ink-faint">
        {atMs - firstMs < 500 ? '0:00' : durationWords((atMs - firstMs) / 1000)}
      </time>
      <span className={`min-w-0 flex-1 wrap-anywhere ${TONES[tone]}`}>{words}</span>
      {solved && (
        <>
          <span className="max-w-24 truncate text-ink-faint">{solved.worker}</span>
          <span className="w-12 shrink-0 text-right">{solved.seconds.toPrecision(2)} s</span>
        </>
      )}
    </li>
  )
}
