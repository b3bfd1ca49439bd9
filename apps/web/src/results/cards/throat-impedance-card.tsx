import { throatImpedanceChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import type { CardFrame } from './chart-card.tsx'
import { LineCard } from './line-card.tsx'

export const ThroatImpedanceCard = memo(function ThroatImpedanceCard({ frame }: { frame: CardFrame }) {
  const { runs, markers } = frame.charted
  const isSingle = runs.length === 1
  const draw = useCallback(
    (size: DrawFrame) => throatImpedanceChart({ runs, markers, showLegend: isSingle, ...size }),
    [runs, isSingle, markers],
  )
  return (
    <LineCard
      frame={frame}
      title="Throat impedance"
      note={isSingle ? 'Z/(ρc)' : 'Z/(ρc) · Re thick, Im thin'}
      draw={draw}
    />
  )
})
