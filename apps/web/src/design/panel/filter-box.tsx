import { Icon } from '../../ui/icon.tsx'

/** Finds fields by their words. Escape empties it. */
export function FilterBox({ filter, onChange }: { filter: string; onChange: (filter: string) => void }) {
  return (
    <label className="flex h-8 shrink-0 items-center gap-2 border-b border-line px-3 text-ink-faint has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent max-wide:h-10">
      <Icon name="search" className="size-3.5" />
      <input
        type="search"
        value={filter}
        placeholder="Filter parameters"
        aria-label="Filter parameters"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
        }}
        className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-faint max-wide:text-base"
      />
    </label>
  )
}
