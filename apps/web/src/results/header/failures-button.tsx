import { frequencyWords } from '../cursor/number-words.ts'
import { Popover } from '../../ui/popover.tsx'
import { countFrequencies } from '../../runs/progress/count-frequencies.ts'
import { useFailedFrequencies } from '../run/use-failed-frequencies.ts'
import type { FoundRun } from '../run/use-run.ts'

/** How many frequencies of a run have failed; behind it, which and why. Nothing where none has. */
export function FailuresButton({ run }: { run: FoundRun }) {
  const { failed } = countFrequencies(run.job.frequencyStates)
  if (failed === 0) return null
  const words = `${failed} failed`
  return (
    <Popover
      name="Failed frequencies"
      trigger={
        <button
          type="button"
          className="h-6 shrink-0 rounded px-1 text-bad underline decoration-dotted underline-offset-2 hover:bg-hover"
        >
          {words}
        </button>
      }
    >
      <FailureList run={run} />
    </Popover>
  )
}

function FailureList({ run }: { run: FoundRun }) {
  const state = useFailedFrequencies(run)
  if (state.status === 'pending') return <p className="text-ink-soft">Reading why…</p>
  if (state.status === 'error') return <p className="text-bad">The reasons can't be read. {state.message}</p>
  const frequenciesHz = run.read?.sweepHz ?? []
  return (
    <>
      <p className="mb-2 text-ink-soft">The curves have gaps here. The other frequencies stand.</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {state.failures.map(({ index, message }) => {
          const frequencyHz = frequenciesHz[index]
          return (
            <div key={index} className="contents">
              <dt className="text-right font-semibold whitespace-nowrap">
                {frequencyHz === undefined ? `No. ${index + 1}` : frequencyWords(frequencyHz)}
              </dt>
              <dd>{message}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
