import { groupDelayChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import type { CardFrame } from './chart-card.tsx'
import { LineCard } from './line-card.tsx'
import { MissingCard } from './missing-card.tsx'
import { withoutReading } from './without-reading.ts'

export const GroupDelayCard = memo(function GroupDelayCard({ frame }: { frame: CardFrame }) {
  const { runs, markers } = frame.charted
  const draw = useCallback(
    (size: DrawFrame) => groupDelayChart({ runs, markers, showLegend: false, ...size }),
    [runs, markers],
  )
  const { isMissing, note } = withoutReading(runs, ({ onAxis }) => onAxis.groupDelayMs !== undefined)
  if (isMissing) return <MissingCard frame={frame} title="Group delay" what="its group delay was" />
  return <LineCard frame={frame} title="Group delay" note={note || 're mouth plane'} draw={draw} />
})
