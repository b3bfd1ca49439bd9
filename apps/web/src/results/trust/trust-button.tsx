import { Popover } from '../../ui/popover.tsx'
import type { FoundRun } from '../run/use-run.ts'
import { type TrustCounts, trustCounts, trustWords } from './trust-counts.ts'
import { TrustTable } from './trust-table.tsx'
import { VERDICT_LOOKS } from './verdict-looks.ts'

type TrustButtonProps = {
  readonly run: FoundRun
  /** There is little room: what is good is all that is told. */
  readonly isShort: boolean
}

/** How far the frequencies of a run are to be trusted; behind it, each of them and why. Nothing where that is not known. */
export function TrustButton({ run: { read }, isShort }: TrustButtonProps) {
  if (!read?.trust) return null
  const counts = trustCounts(read.trust)
  if (counts.total === 0) return null
  const words = trustWords(counts)
  return (
    <Popover
      name="How far to trust each frequency"
      width="wide"
      trigger={
        <button
          type="button"
          title={words}
          className="flex h-6 shrink-0 items-center gap-2 rounded px-1 underline decoration-dotted underline-offset-2 hover:bg-hover"
        >
          <span className="sr-only">Trust: </span>
          {isShort ? <Share counts={counts} /> : <Counts counts={counts} />}
        </button>
      }
    >
      <h3 className="font-semibold">{words}</h3>
      <p className="mt-1 mb-2 text-ink-soft">
        Judged by the mesh, the equations and the energy balance. Where charts are darker, the mesh has fewer
        than 2.5 elements to a wavelength and decides the result.
      </p>
      <TrustTable trust={read.trust} sweepHz={read.sweepHz} />
    </Popover>
  )
}

function Share({ counts: { total, counts } }: { counts: TrustCounts }) {
  const good = counts.find(([verdict]) => verdict === 'good')?.[1] ?? 0
  return (
    <span className={good === total ? VERDICT_LOOKS.good : VERDICT_LOOKS.fair}>
      {good}/{total} good
    </span>
  )
}

function Counts({ counts: { counts } }: { counts: TrustCounts }) {
  return counts.map(([verdict, count], index) => (
    <span key={verdict} className={`whitespace-nowrap ${VERDICT_LOOKS[verdict]}`}>
      {index > 0 && <span className="sr-only">, </span>}
      {counts.length === 1 ? `all ${verdict}` : `${count} ${verdict}`}
    </span>
  ))
}
