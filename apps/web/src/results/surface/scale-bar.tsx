import type { LevelScale } from '../../preview/view/pressure-parts.ts'

/** What the colours mean, from loud to quiet. */
export function ScaleBar({ scale: { lowDb, highDb, colours } }: { scale: LevelScale }) {
  const stepDb = (highDb - lowDb) / colours.length
  return (
    <figure
      aria-label={`Colours from ${lowDb} to ${highDb} dB re 20 µPa rms`}
      className="rounded-md border border-line bg-surface px-2 py-1.5 text-small"
    >
      <figcaption className="text-ink-soft">dB re 20 µPa</figcaption>
      <ol aria-hidden="true" className="mt-2.5">
        {colours.toReversed().map((colour, index) => (
          <li key={colour} className="flex h-3 items-start gap-1.5">
            <span className="block h-3 w-4" style={{ backgroundColor: colour }} />
            {index % 2 === 0 && (
              <span className="-mt-1.5 leading-3 tabular-nums">{highDb - index * stepDb}</span>
            )}
          </li>
        ))}
      </ol>
    </figure>
  )
}
