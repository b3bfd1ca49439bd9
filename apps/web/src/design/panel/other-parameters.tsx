import { IconButton } from '../../ui/icon-button.tsx'
import { useDesignBench, useDraft } from '../design-context.tsx'

/** What has come with a design and has no field: it is kept and sent, and can be left out. */
export function OtherParameters() {
  const { draft } = useDesignBench()
  const others = useDraft((history) => history.draft.others)
  if (!others) return null
  return (
    <section aria-labelledby="other-parameters" className="border-t border-line py-1.5">
      <h3 id="other-parameters" className="caps px-3 py-1">
        Also in this design
      </h3>
      <ul>
        {Object.entries(others).map(([name, value]) => (
          <li key={name} className="flex min-h-7 items-center gap-2 pr-1 pl-3 max-wide:min-h-9">
            <code className="min-w-0 flex-1 truncate font-mono text-small text-ink-soft">{name}</code>
            <span className="max-w-28 truncate" title={String(value)}>
              {value}
            </span>
            <IconButton icon="close" name={`Leave ${name} out`} onClick={() => draft.leaveOut(name)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
