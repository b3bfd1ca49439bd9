import { beamwidthChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import type { CardFrame } from './chart-card.tsx'
import { useChartChoices } from './chart-choices-context.ts'
import { planeOf } from './chart-choices.ts'
import { LineCard } from './line-card.tsx'

export const BeamwidthCard = memo(function BeamwidthCard({ frame }: { frame: CardFrame }) {
  const { runs, markers, planes } = frame.charted
  const [choices] = useChartChoices()
  const plane = planeOf(planes, choices.plane)
  const draw = useCallback(
    (size: DrawFrame) => beamwidthChart({ runs, markers, plane, showLegend: false, ...size }),
    [runs, plane, markers],
  )
  return <LineCard frame={frame} title="Beamwidth" note={`−6 dB · ${plane}`} draw={draw} />
})
