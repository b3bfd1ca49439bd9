import { LONGEST_NAME } from './draft/draft.ts'
import { useDesignBench, useDraft } from './design-context.tsx'

/** The name of the design, which its runs are called by. */
export function DesignName() {
  const { draft } = useDesignBench()
  const name = useDraft((history) => history.draft.name)
  return (
    <input
      type="text"
      value={name}
      maxLength={LONGEST_NAME}
      placeholder="Unnamed design"
      aria-label="Name of the design"
      data-design=""
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => draft.rename(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
      className="h-7 w-full max-w-96 truncate rounded bg-transparent px-1.5 font-semibold placeholder:font-normal placeholder:text-ink-faint hover:bg-hover focus:bg-field max-wide:text-base"
    />
  )
}
