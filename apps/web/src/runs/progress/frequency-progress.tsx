import { FREQUENCY_STATE_LETTERS, type FrequencyState, type Job } from '@hornbench/api-contract'
import { countFrequencies, type FrequencyCounts } from './count-frequencies.ts'
import { FrequencyStrip } from './frequency-strip.tsx'
import { shownStates } from './shown-states.ts'

const STATE_WORDS: Readonly<Record<FrequencyState, string>> = {
  solved: 'solved',
  taken_over: 'taken over',
  failed: 'failed',
  dispatched: 'in work',
  waiting: 'waiting',
}
const ORDER = [
  'solved',
  'taken_over',
  'failed',
  'dispatched',
  'waiting',
] as const satisfies readonly FrequencyState[]

/** The frequencies of a run as a strip, with a key that says what the shapes mean and how many there are of each. */
export function FrequencyProgress({ job }: { job: Job }) {
  const states = shownStates(job)
  const counts = countFrequencies(states)
  if (counts.total === 0) return null
  const isRunning = job.status === 'running'
  const words = countsInWords(counts)
  const progress = {
    role: 'progressbar',
    'aria-valuemin': 0,
    'aria-valuemax': counts.total,
    'aria-valuenow': counts.settled,
    'aria-valuetext': `${Math.floor(100 * ('progress' in job ? job.progress : 0))} %: ${words}`,
  } as const
  const name = `Frequencies of run ${job.number}`
  return (
    <div>
      <div
        {...(isRunning
          ? { ...progress, 'aria-label': name }
          : { role: 'img', 'aria-label': `${name}: ${words}` })}
      >
        <FrequencyStrip states={states} isActive={isRunning} className="h-3 w-full" />
      </div>
      {/* Where all are solved, the strip needs no key. */}
      <ul
        hidden={counts.solved === counts.total}
        aria-hidden="true"
        className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-faint"
      >
        {ORDER.map(
          (state) =>
            counts[state] > 0 && <Key key={state} state={state} count={counts[state]} isActive={isRunning} />,
        )}
      </ul>
    </div>
  )
}

function Key({ state, count, isActive }: { state: FrequencyState; count: number; isActive: boolean }) {
  return (
    <li className="flex items-center gap-1">
      <FrequencyStrip states={FREQUENCY_STATE_LETTERS[state]} isActive={isActive} className="h-2.5 w-1.5" />
      {count} {STATE_WORDS[state]}
    </li>
  )
}

function countsInWords(counts: FrequencyCounts): string {
  const parts = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${STATE_WORDS[state]}`,
  )
  return `${parts.join(', ')} of ${counts.total}`
}
