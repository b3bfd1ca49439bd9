import { directivityIndexChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import type { CardFrame } from './chart-card.tsx'
import { LineCard } from './line-card.tsx'

export const DirectivityIndexCard = memo(function DirectivityIndexCard({ frame }: { frame: CardFrame }) {
  const { runs, markers } = frame.charted
  const draw = useCallback(
    (size: DrawFrame) => directivityIndexChart({ runs, markers, showLegend: false, ...size }),
    [runs, markers],
  )
  return <LineCard frame={frame} title="Directivity index" note="full sphere" draw={draw} />
})
