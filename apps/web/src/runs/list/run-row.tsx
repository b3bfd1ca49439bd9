import type { JobId } from '@hornbench/api-contract'
import { memo } from 'react'
import { useJob } from '../../server-state/use-jobs.ts'
import { RunCard } from '../card/run-card.tsx'
import { RunLine } from './run-line.tsx'

export type RunRowProps = {
  readonly id: JobId
  /** In the queue, from 1. */
  readonly place?: number | undefined
  /** `open`: its curves are shown, and here is its card; `overlaid`: its curves are shown over those. */
  readonly shown?: 'open' | 'overlaid' | undefined
  /** Another run is open, over which this one can be laid. */
  readonly canOverlay?: boolean
  readonly isRenaming?: boolean
  readonly onRename: (id: JobId | null) => void
  /** The beginning of this minute. */
  readonly nowMs: number
}

/** One run: a line, and its card below when it is open. It renders again only when its own job has changed. */
export const RunRow = memo(function RunRow({ id, ...props }: RunRowProps) {
  const job = useJob(id)
  if (!job) return null
  const isOpen = props.shown === 'open'
  return (
    <li
      data-run={job.number}
      data-open={isOpen || undefined}
      // Rows out of sight are not laid out. The card is, because nobody knows its height.
      className={`group relative border-b border-line ${
        isOpen ? 'bg-field' : '[contain-intrinsic-size:auto_2rem] [content-visibility:auto]'
      }`}
    >
      <RunLine job={job} {...props} />
      {isOpen && <RunCard job={job} place={props.place} onRename={props.onRename} />}
    </li>
  )
})
