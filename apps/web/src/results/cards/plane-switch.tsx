import type { PlaneName } from '@hornbench/charts'
import { useId } from 'react'

type PlaneSwitchProps = {
  readonly planes: readonly PlaneName[]
  readonly chosen: PlaneName
  readonly onChoose: (plane: PlaneName) => void
}

/** The planes that were solved, by their first letters. */
export function PlaneSwitch({ planes, chosen, onChoose }: PlaneSwitchProps) {
  const name = useId()
  if (planes.length < 2) return null
  return (
    <div
      role="radiogroup"
      aria-label="Plane"
      className="flex h-6 shrink-0 overflow-hidden rounded border border-line bg-field has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
    >
      {planes.map((plane) => (
        <label
          key={plane}
          title={`${plane} plane`}
          className="relative grid w-6 cursor-pointer place-items-center border-l border-line text-small text-ink-soft uppercase select-none first:border-l-0 hover:bg-hover has-checked:bg-solid has-checked:text-on-solid"
        >
          <input
            type="radio"
            name={name}
            value={plane}
            checked={plane === chosen}
            onChange={() => onChoose(plane)}
            aria-label={plane}
            className="sr-only"
          />
          <span aria-hidden="true">{plane.charAt(0)}</span>
        </label>
      ))}
    </div>
  )
}
