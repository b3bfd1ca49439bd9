import { spinoramaChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import type { CardFrame } from './chart-card.tsx'
import { LineCard } from './line-card.tsx'
import { MissingCard } from './missing-card.tsx'
import { withoutReading } from './without-reading.ts'

/** Listening window, early reflections, sound power and the indexes between them. */
export const AveragesCard = memo(function AveragesCard({ frame }: { frame: CardFrame }) {
  const { runs, markers } = frame.charted
  // Of two runs there are too many lines for a legend; their weights are told apart in words.
  const isCompared = runs.length > 1
  const draw = useCallback(
    (size: DrawFrame) => spinoramaChart({ runs, markers, showLegend: !isCompared, ...size }),
    [runs, markers, isCompared],
  )
  const { isMissing, note } = withoutReading(runs, ({ spinorama }) => Boolean(spinorama))
  if (isMissing) return <MissingCard frame={frame} title="Averages" what="the levels all around it were" />
  return (
    <LineCard
      frame={frame}
      title="Averages"
      note={
        note || (isCompared ? 'window thick, power thin, SPDI below' : 'CTA-2034 style · DI on the right')
      }
      draw={draw}
    />
  )
})
