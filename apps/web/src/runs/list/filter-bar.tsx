import { Icon } from '../../ui/icon.tsx'
import { STATUS_FILTERS, type RunFilter, type StatusFilter } from './run-filter.ts'

type FilterBarProps = { readonly filter: RunFilter; readonly onChange: (filter: RunFilter) => void }

/** Finds runs by name, number and state. Escape empties the text. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { text, status } = filter
  return (
    <div className="flex h-8 shrink-0 border-b border-line max-wide:h-11">
      <label className="flex min-w-0 flex-1 items-center gap-2 pl-3 text-ink-faint has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
        <Icon name="search" className="size-3.5" />
        <input
          type="search"
          value={text}
          placeholder="Filter runs"
          aria-label="Filter runs by name or number"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ ...filter, text: '' })
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-faint max-wide:text-base"
        />
      </label>
      <div className="relative border-l border-line">
        <select
          value={status}
          aria-label="Filter runs by state"
          onChange={(event) => onChange({ ...filter, status: event.target.value as StatusFilter })}
          className={`h-full appearance-none bg-surface pr-7 pl-2.5 field-sizing-content -outline-offset-2 max-wide:text-base ${
            status === 'all' ? 'text-ink-soft' : 'font-semibold text-accent'
          }`}
        >
          {Object.entries(STATUS_FILTERS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Icon
          name="chevron"
          className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 rotate-90 text-ink-faint"
        />
      </div>
    </div>
  )
}
