import { directivityMap, type DirectivityMap } from '@hornbench/charts'
import { memo, useCallback, useMemo } from 'react'
import { FrequencyCursor } from '../cursor/frequency-cursor.tsx'
import { mapReader } from '../cursor/map-reader.ts'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import { ChartCard, type CardFrame } from './chart-card.tsx'
import type { ChartedRuns } from './charted-runs.ts'
import { NORMALISATIONS, planeOf } from './chart-choices.ts'
import { useChartChoices } from './chart-choices-context.ts'
import { colourChoice, normalisationChoice } from './level-choices.ts'
import { PlaneSwitch } from './plane-switch.tsx'

export const MapCard = memo(function MapCard({ frame }: { frame: CardFrame }) {
  const { charted } = frame
  const { runs, planes } = charted
  const [choices, choose] = useChartChoices()
  const { colourMap } = choices
  const plane = planeOf(planes, choices.plane)
  const { value: normalisation, words } = NORMALISATIONS[choices.normalisation]
  const draw = useCallback(
    (size: DrawFrame) =>
      directivityMap({ runs, plane, normalisation, colourMap, showLegend: false, ...size }),
    [runs, plane, normalisation, colourMap],
  )
  const anglesDeg = useMemo(
    () => (runs[0]?.curves.planes[plane]?.anglesDeg ?? []).toSorted((a, b) => a - b),
    [runs, plane],
  )
  return (
    <ChartCard
      frame={frame}
      title="Directivity"
      note={[plane, words, ...(runs.length > 1 ? ['colours of the first'] : [])].join(' · ')}
      draw={draw}
      hasFrequencyAxis
      choices={[normalisationChoice(choices, choose), colourChoice(choices, choose)]}
      controls={
        <PlaneSwitch planes={planes} chosen={plane} onChoose={(chosen) => choose({ plane: chosen })} />
      }
      renderOverlay={(chart) => <MapCursor chart={chart} charted={charted} anglesDeg={anglesDeg} />}
    />
  )
})

type MapCursorProps = {
  readonly chart: DirectivityMap
  readonly charted: ChartedRuns
  readonly anglesDeg: readonly number[]
}

/** The colours are those of the first run, and so are the values. */
function MapCursor({ chart, charted, anglesDeg }: MapCursorProps) {
  const { runs, frequenciesHz, restingHz, bandHz } = charted
  const readingsAt = useMemo(() => mapReader(chart, anglesDeg), [chart, anglesDeg])
  const angles = useMemo(() => ({ anglesDeg, yAt: chart.yAt, angleAt: chart.angleAt }), [anglesDeg, chart])
  return (
    <FrequencyCursor
      chart={chart}
      name="Directivity"
      runName={runs[0]?.name ?? ''}
      frequenciesHz={frequenciesHz}
      bandHz={bandHz}
      restingHz={restingHz}
      readingsAt={readingsAt}
      angles={angles}
    />
  )
}
