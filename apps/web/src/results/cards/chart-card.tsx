import type { Chart } from '@hornbench/charts'
import { startTransition, useId, useState, type ReactNode } from 'react'
import { usePlotState } from '../cursor/plot-store-context.ts'
import { PlotSkeleton } from '../plot/plot-skeleton.tsx'
import { SvgTree } from '../plot/svg-tree.tsx'
import { useDrawnChart, type Draw } from '../plot/use-drawn-chart.ts'
import { useElementSize } from '../plot/use-element-size.ts'
import { ValuesView } from '../values/values-view.tsx'

import { CardHeader } from './card-header.tsx'
import type { CardChoice } from './card-choice.ts'
import { CardMenu } from './card-menu.tsx'
import type { ChartedRuns } from './charted-runs.ts'
import { ExpandButton } from './expand-button.tsx'
import { useSvgActions } from './use-svg-actions.ts'
import { useShownBand } from './use-shown-band.ts'

/** What the grid tells each of its cards. */
export type CardFrame = {
  readonly charted: ChartedRuns
  readonly isExpanded: boolean
  readonly onExpand: (isExpanded: boolean) => void
}

type ChartCardProps<C extends Chart> = {
  readonly frame: CardFrame
  readonly title: string
  /** Beside the title: scale, plane, normalisation. */
  readonly note: string
  readonly draw: Draw<C>
  /** Over frequency: the zoom of all charts is its own too. */
  readonly hasFrequencyAxis: boolean
  /** Cursor and readout, laid over the chart. */
  readonly renderOverlay: (chart: C) => ReactNode
  readonly choices?: readonly CardChoice[]
  readonly controls?: ReactNode
  readonly below?: ReactNode
  /** Where cards stand in one column it is as high as wide. */
  readonly isTall?: boolean
}

/** One chart: its line of words, its options, and the drawing or the numbers behind it. */
export function ChartCard<C extends Chart>(props: ChartCardProps<C>) {
  const {
    frame,
    title,
    note,
    draw,
    hasFrequencyAxis,
    renderOverlay,
    choices = [],
    controls,
    below,
    isTall,
  } = props
  const { charted, isExpanded, onExpand } = frame
  const headingId = useId()
  const [hasTable, setHasTable] = useState(false)
  const [ref, size] = useElementSize()
  const zoomHz = usePlotState((state) => (hasFrequencyAxis ? state.zoomHz : null))
  const shownHz = useShownBand(zoomHz, charted)
  const chart = useDrawnChart(draw, size, hasFrequencyAxis ? shownHz : null)
  const { copy, save } = useSvgActions({
    draw,
    title,
    names: charted.runs.map(({ name }) => name),
    frequencyRangeHz: shownHz,
  })
  const actions = [
    {
      name: hasTable ? 'Show the chart' : 'Show the values',
      onSelect: () => startTransition(() => setHasTable(!hasTable)),
    },
    { name: 'Copy as SVG', onSelect: copy },
    { name: 'Save as SVG', onSelect: save },
  ]
  return (
    <article aria-labelledby={headingId} className="flex min-h-0 min-w-0 flex-col bg-surface">
      <CardHeader id={headingId} title={title} note={note} runName={charted.runName}>
        {controls}
        <CardMenu title={title} choices={choices} actions={actions} />
        <ExpandButton title={title} isExpanded={isExpanded} onExpand={onExpand} />
      </CardHeader>
      <div
        className={`flex flex-col ${isExpanded ? 'min-h-0 flex-1' : isTall ? 'h-(--tall-card-height)' : 'h-(--card-height)'}`}
      >
        <div ref={ref} className="relative min-h-0 flex-1 overflow-hidden">
          {!chart && <PlotSkeleton />}
          {chart && hasTable && <ValuesView chart={chart} />}
          {chart && !hasTable && (
            <>
              <SvgTree chart={chart} />
              {renderOverlay(chart)}
            </>
          )}
        </div>
        {below}
      </div>
    </article>
  )
}
