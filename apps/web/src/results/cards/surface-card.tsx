import { memo, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { nearestFrequency } from '../cursor/frequency-list.ts'
import { FrequencySlider } from '../cursor/frequency-slider.tsx'
import { usePlotState } from '../cursor/plot-store-context.ts'
import { SurfaceLevels } from '../surface/surface-levels.tsx'
import { CardHeader } from './card-header.tsx'
import { CardMenu } from './card-menu.tsx'
import type { CardFrame } from './chart-card.tsx'
import { useChartChoices } from './chart-choices-context.ts'
import { ExpandButton } from './expand-button.tsx'
import { colourChoice } from './level-choices.ts'

const TITLE = 'Pressure on the horn'

/** The level on the body at the frequency of the cursor; of two runs on that of the first. It is read when it is asked for. */
export const SurfaceCard = memo(function SurfaceCard({ frame }: { frame: CardFrame }) {
  const { charted, isExpanded, onExpand } = frame
  const { frequenciesHz, restingHz } = charted
  const [run] = charted.runs
  const headingId = useId()
  const [isWanted, setWanted] = useState(false)
  const [choices, choose] = useChartChoices()
  const chosenHz = usePlotState((state) => (isWanted ? state.frequencyHz : null))
  if (!run) return null
  return (
    <article
      aria-labelledby={headingId}
      className="flex min-h-0 min-w-0 flex-col bg-surface @min-[29rem]:col-span-2"
    >
      <CardHeader id={headingId} title={TITLE} note="level in 3-D" runName={run.name}>
        <CardMenu title={TITLE} choices={[colourChoice(choices, choose)]} actions={[]} />
        <ExpandButton title={TITLE} isExpanded={isExpanded} onExpand={onExpand} />
      </CardHeader>
      <div
        className={`flex flex-col ${isExpanded ? 'min-h-0 flex-1' : isWanted ? 'h-[clamp(19rem,56cqi,32rem)]' : 'h-40'}`}
      >
        <div className="min-h-0 flex-1">
          {isWanted ? (
            <SurfaceLevels
              id={run.jobId}
              index={placeInSweep(run, chosenHz ?? restingHz ?? 0)}
              colourMap={choices.colourMap}
            />
          ) : (
            <EmptyState
              title="Not read yet"
              action={<Button onClick={() => setWanted(true)}>Show the pressure</Button>}
            >
              The level on the surface at the frequency of the cursor, in 3-D.
            </EmptyState>
          )}
        </div>
        {isWanted && (
          <FrequencySlider
            of="the pressure on the horn"
            frequenciesHz={frequenciesHz}
            restingHz={restingHz}
          />
        )}
      </div>
    </article>
  )
})

/** Of the solved frequency that is nearest; -1 where none is. */
function placeInSweep(
  { curves: { frequenciesHz, onAxis }, sweepHz }: CardFrame['charted']['runs'][number],
  wantedHz: number,
): number {
  const solved = frequenciesHz.filter((_, index) => onAxis.levelDb[index] !== null).toSorted((a, b) => a - b)
  return sweepHz.indexOf(solved[nearestFrequency(solved, wantedHz)] ?? Number.NaN)
}
