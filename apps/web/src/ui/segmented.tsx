type SegmentedProps = {
  /** `radio`: one of the options; `checkbox`: any of them. */
  readonly kind: 'radio' | 'checkbox'
  /** Unique in the page: it ties the options together. */
  readonly name: string
  /** Id of the element that names the whole. */
  readonly labelledBy: string
  readonly describedBy?: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (value: string, isChosen: boolean) => void
}

/** A few options side by side. The keyboard moves as among radio buttons and checkboxes, which they are. */
export function Segmented({
  kind,
  name,
  labelledBy,
  describedBy,
  options,
  chosen,
  onChange,
}: SegmentedProps) {
  return (
    <div
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex h-6 shrink-0 overflow-hidden rounded border border-line bg-field has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-wide:h-8"
    >
      {/* Labels are the place of what is hidden in them: else the focus would scroll the page to it. */}
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex flex-1 cursor-pointer items-center justify-center border-l border-line px-2 whitespace-nowrap text-ink-soft select-none first:border-l-0 hover:bg-hover has-checked:bg-solid has-checked:text-on-solid"
        >
          <input
            type={kind}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) => onChange(option.value, event.target.checked)}
            className="sr-only"
          />
          {option.name}
        </label>
      ))}
    </div>
  )
}
