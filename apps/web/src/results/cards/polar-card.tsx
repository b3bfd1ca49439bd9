import { polarChart } from '@hornbench/charts'
import { memo, useCallback } from 'react'
import { FrequencySlider } from '../cursor/frequency-slider.tsx'
import { nearestFrequency } from '../cursor/frequency-list.ts'
import { usePlotState } from '../cursor/plot-store-context.ts'
import { PolarCursor } from '../cursor/polar-cursor.tsx'
import type { DrawFrame } from '../plot/use-drawn-chart.ts'
import { ChartCard, type CardFrame } from './chart-card.tsx'
import { useChartChoices } from './chart-choices-context.ts'
import { NORMALISATIONS, planeOf } from './chart-choices.ts'
import { normalisationChoice } from './level-choices.ts'

/** All planes of one run; of two runs the plane of the map, or their lines could not be told apart. */
export const PolarCard = memo(function PolarCard({ frame }: { frame: CardFrame }) {
  const { runs, planes, frequenciesHz, restingHz } = frame.charted
  const [choices, choose] = useChartChoices()
  const { value: normalisation, words } = NORMALISATIONS[choices.normalisation]
  const plane = runs.length > 1 ? planeOf(planes, choices.plane) : undefined
  const chosenHz = usePlotState((state) => state.frequencyHz)
  const frequencyHz = frequenciesHz[nearestFrequency(frequenciesHz, chosenHz ?? restingHz ?? 0)]
  const draw = useCallback(
    (size: DrawFrame) =>
      polarChart({
        runs,
        planes: plane ? [plane] : planes,
        frequencyIndex: sweepPlace(runs[0]?.curves.frequenciesHz ?? [], frequencyHz),
        normalisation,
        ...size,
      }),
    [runs, planes, plane, frequencyHz, normalisation],
  )
  return (
    <ChartCard
      frame={frame}
      title="Polar"
      note={plane ? `${plane} · ${words}` : words}
      draw={draw}
      hasFrequencyAxis={false}
      isTall
      choices={[normalisationChoice(choices, choose)]}
      renderOverlay={(chart) => <PolarCursor chart={chart} />}
      below={<FrequencySlider of="the polar plot" frequenciesHz={frequenciesHz} restingHz={restingHz} />}
    />
  )
})

/** In the order of the sweep; -1 where the nearest frequency of the cursor is not one of this run. */
function sweepPlace(frequenciesHz: readonly number[], wantedHz: number | undefined): number {
  if (wantedHz === undefined) return -1
  const rising = frequenciesHz.toSorted((a, b) => a - b)
  return frequenciesHz.indexOf(rising[nearestFrequency(rising, wantedHz)] ?? Number.NaN)
}
