import { regionElementId, REGIONS, type RegionId } from './regions.ts'

/** Invisible until reached by Tab: the way past everything to one region. */
export function SkipLinks({ onSkip }: { onSkip: (id: RegionId) => void }) {
  return (
    <nav aria-label="Skip to" className="absolute z-50">
      {REGIONS.map(({ id, name }) => (
        <a
          key={id}
          href={`#${regionElementId(id)}`}
          onClick={(event) => {
            event.preventDefault()
            onSkip(id)
          }}
          className="sr-only rounded bg-solid px-3 py-2 text-on-solid focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to {name.toLowerCase()}
        </a>
      ))}
    </nav>
  )
}
