import { useId } from 'react'
import { nearestFrequency } from './frequency-list.ts'
import { frequencyWords } from './number-words.ts'
import { usePlotState, usePlotStore } from './plot-store-context.ts'

type FrequencySliderProps = {
  /** What it is the frequency of. */
  readonly of: string
  readonly frequenciesHz: readonly number[]
  readonly restingHz: number | null
}

const TRACK =
  '[&::-moz-range-track]:h-0.5 [&::-moz-range-track]:rounded [&::-moz-range-track]:bg-line-strong [&::-webkit-slider-runnable-track]:h-0.5 [&::-webkit-slider-runnable-track]:rounded [&::-webkit-slider-runnable-track]:bg-line-strong'
const THUMB =
  '[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-none [&::-moz-range-thumb]:bg-accent [&::-webkit-slider-thumb]:-mt-1.75 [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent'

/** Goes through the solved frequencies with the thumb or the arrow keys; the cursor of all charts goes along. */
export function FrequencySlider({ of, frequenciesHz, restingHz }: FrequencySliderProps) {
  const id = useId()
  const store = usePlotStore()
  const chosenHz = usePlotState((state) => state.frequencyHz)
  const place = Math.max(0, nearestFrequency(frequenciesHz, chosenHz ?? restingHz ?? 0))
  const words = frequencyWords(frequenciesHz[place] ?? 0)
  return (
    <div className="flex h-8 shrink-0 items-center gap-2 px-3">
      <label htmlFor={id} className="sr-only">
        Frequency of {of}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, frequenciesHz.length - 1)}
        value={place}
        aria-valuetext={words}
        onChange={(event) => {
          const frequencyHz = frequenciesHz[event.target.valueAsNumber]
          if (frequencyHz !== undefined) store.setState({ frequencyHz, isPointing: true })
        }}
        onBlur={() => store.setState({ isPointing: false })}
        onPointerUp={() => store.setState({ isPointing: false })}
        className={`h-6 min-w-0 flex-1 cursor-pointer appearance-none rounded bg-transparent ${TRACK} ${THUMB}`}
      />
      <output htmlFor={id} aria-live="off" className="w-20 text-right whitespace-nowrap">
        {words}
      </output>
    </div>
  )
}
