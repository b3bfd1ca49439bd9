import { onAxisLevelChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import { cardChoice } from './card-choice.ts'
import type { CardFrame } from './chart-card.tsx'
import { useChartChoices } from './chart-choices-context.ts'
import { LineCard } from './line-card.tsx'
import { withoutReading } from './without-reading.ts'

const SCALES = {
  'span-50': '50 dB range',
  standard: '25 dB per decade (IEC 60263)',
  fit: 'Fitted to the curves',
} as const
const SCALE_NOTES = { 'span-50': '50 dB range', standard: '25 dB per decade', fit: 'fitted range' } as const
const POWER = { without: 'Hidden', with: 'Shown' } as const
const PHASE = { without: 'Level only', with: 'Level and phase' } as const

export const LevelCard = memo(function LevelCard({ frame }: { frame: CardFrame }) {
  const { runs, markers } = frame.charted
  const [{ levelScale, hasPhase, hasPower }, choose] = useChartChoices()
  const draw = useCallback(
    (size: DrawFrame) =>
      onAxisLevelChart({
        runs,
        markers,
        levelScale,
        phase: hasPhase ? {} : undefined,
        hasPower,
        showLegend: hasPhase || hasPower,
        ...size,
      }),
    [runs, levelScale, hasPhase, hasPower, markers],
  )
  const { note: without } = withoutReading(runs, ({ powerLevelDb }) => powerLevelDb !== undefined)
  const lacking = hasPower && without !== '' ? [`power ${without}`] : []
  return (
    <LineCard
      frame={frame}
      title="On-axis level"
      note={[SCALE_NOTES[levelScale], ...lacking].join(' · ')}
      draw={draw}
      choices={[
        cardChoice({
          heading: 'Level scale',
          names: SCALES,
          chosen: levelScale,
          onChoose: (value) => choose({ levelScale: value }),
        }),
        cardChoice({
          heading: 'Phase',
          names: PHASE,
          chosen: hasPhase ? 'with' : 'without',
          onChoose: (value) => choose({ hasPhase: value === 'with' }),
        }),
        cardChoice({
          heading: 'Radiated power',
          names: POWER,
          chosen: hasPower ? 'with' : 'without',
          onChoose: (value) => choose({ hasPower: value === 'with' }),
        }),
      ]}
    />
  )
})
