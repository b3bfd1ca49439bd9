import { useCallback, useMemo, useState } from 'react'
import { AveragesCard } from './averages-card.tsx'
import { BeamwidthCard } from './beamwidth-card.tsx'
import type { CardFrame } from './chart-card.tsx'
import { chartedRuns } from './charted-runs.ts'
import { DirectivityIndexCard } from './directivity-index-card.tsx'
import { GridFrame } from './grid-frame.tsx'
import { GroupDelayCard } from './group-delay-card.tsx'
import { LevelCard } from './level-card.tsx'
import { MapCard } from './map-card.tsx'
import { PolarCard } from './polar-card.tsx'
import { SurfaceCard } from './surface-card.tsx'
import { ThroatImpedanceCard } from './throat-impedance-card.tsx'
import type { DrawnRun } from '../run/drawn-run.ts'
import { usePlotStore } from '../cursor/plot-store-context.ts'

const CARDS = [
  { id: 'level', Card: LevelCard },
  { id: 'map', Card: MapCard },
  { id: 'polar', Card: PolarCard },
  { id: 'directivity-index', Card: DirectivityIndexCard },
  { id: 'beamwidth', Card: BeamwidthCard },
  { id: 'impedance', Card: ThroatImpedanceCard },
  { id: 'averages', Card: AveragesCard },
  { id: 'group-delay', Card: GroupDelayCard },
  { id: 'surface', Card: SurfaceCard },
] as const

type CardId = (typeof CARDS)[number]['id']

/** All charts of the runs, or one of them alone. Escape undoes one thing at a time: the zoom, then standing alone. */
export function CardGrid({ runs }: { runs: readonly DrawnRun[] }) {
  const store = usePlotStore()
  const charted = useMemo(() => chartedRuns(runs), [runs])
  const [alone, setAlone] = useState<CardId | null>(null)

  function onEscape(): void {
    if (store.getState().zoomHz !== null) store.setState({ zoomHz: null })
    else if (alone !== null) setAlone(null)
    else store.setState({ isPointing: false })
  }

  return (
    <GridFrame isSingle={alone !== null} onEscape={onEscape}>
      {CARDS.filter(({ id }) => alone === null || alone === id).map(({ id, Card }) => (
        <FramedCard
          key={id}
          id={id}
          Card={Card}
          charted={charted}
          isExpanded={alone === id}
          onAlone={setAlone}
        />
      ))}
    </GridFrame>
  )
}

type FramedCardProps = Pick<CardFrame, 'charted' | 'isExpanded'> & {
  readonly id: CardId
  readonly Card: (typeof CARDS)[number]['Card']
  readonly onAlone: (id: CardId | null) => void
}

/** Gives a card a frame that stays the same object, so that it renders only for what concerns it. */
function FramedCard({ id, Card, charted, isExpanded, onAlone }: FramedCardProps) {
  const onExpand = useCallback((expanded: boolean) => onAlone(expanded ? id : null), [id, onAlone])
  const frame = useMemo(() => ({ charted, isExpanded, onExpand }), [charted, isExpanded, onExpand])
  return <Card frame={frame} />
}
