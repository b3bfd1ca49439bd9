import type { Job } from '@hornbench/api-contract'
import { useId } from 'react'
import { useLabelJob } from '../../server-state/job-commands.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { Icon } from '../../ui/icon.tsx'

const RATINGS = [1, 2, 3, 4, 5] as const

/** One to five stars. The star that is set takes the rating away again. */
export function RunRating({ job }: { job: Job }) {
  const { run, isPending } = useLabelJob(job.id)
  const offline = useOfflineReason()
  const name = useId()
  const rating = job.rating ?? 0

  function rate(wanted: number | null): void {
    if (!isPending && !offline) void run({ rating: wanted })
  }

  return (
    <fieldset
      aria-busy={isPending}
      aria-disabled={offline !== undefined}
      aria-description={offline}
      className="flex h-6 items-center aria-disabled:opacity-50"
    >
      <legend className="float-left flex-1 text-small text-ink-faint">Rating</legend>
      {RATINGS.map((value) => (
        <label
          key={value}
          title={offline ?? (value === rating ? 'Take the rating away' : `${value} of 5`)}
          className={`relative grid size-6 cursor-pointer place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-accent max-wide:size-9 ${
            value <= rating ? 'text-accent' : 'text-ink-faint hover:text-ink'
          }`}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === rating}
            aria-label={`${value} of 5`}
            onChange={() => rate(value)}
            onClick={() => value === rating && rate(null)}
            className="sr-only"
          />
          <Icon name="star" className={value <= rating ? 'fill-current!' : ''} />
        </label>
      ))}
    </fieldset>
  )
}
