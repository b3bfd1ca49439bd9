import { FREQUENCY_STATE_LETTERS, isFinal, type FrequencyState, type Job } from '@hornbench/api-contract'
import { countFrequencies, type FrequencyCounts } from './count-frequencies.ts'
import { FrequencyStrip } from './frequency-strip.tsx'
import { shownStates } from './shown-states.ts'

type StateWords = Readonly<Record<FrequencyState, string>>

const STATE_WORDS: StateWords = {
  solved: 'solved',
  taken_over: 'taken over',
  failed: 'failed',
  dispatched: 'in work',
  waiting: 'waiting',
}
/** Of a run that has ended: nothing waits any more. */
const LAST_WORDS: StateWords = { ...STATE_WORDS, waiting: 'not solved' }
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
  const stateWords = isFinal(job.status) ? LAST_WORDS : STATE_WORDS
  const words = countsInWords(counts, stateWords)
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
            counts[state] > 0 && (
              <Key
                key={state}
                state={state}
                words={`${counts[state]} ${stateWords[state]}`}
                isActive={isRunning}
              />
            ),
        )}
      </ul>
    </div>
  )
}

function Key({ state, words, isActive }: { state: FrequencyState; words: string; isActive: boolean }) {
  return (
    <li className="flex items-center gap-1">
      <FrequencyStrip states={FREQUENCY_STATE_LETTERS[state]} isActive={isActive} className="h-2.5 w-1.5" />
      {words}
    </li>
  )
}

function countsInWords(counts: FrequencyCounts, stateWords: StateWords): string {
  const parts = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${stateWords[state]}`,
  )
  return `${parts.join(', ')} of ${counts.total}`
}
