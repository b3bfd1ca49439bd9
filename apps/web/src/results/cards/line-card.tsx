import type { LineChart } from '@hornbench/charts'
import { FrequencyCursor } from '../cursor/frequency-cursor.tsx'
import { lineReadings } from '../cursor/reading.ts'
import type { Draw } from '../plot/use-drawn-chart.ts'
import type { CardChoice } from './card-choice.ts'
import { ChartCard, type CardFrame } from './chart-card.tsx'

type LineCardProps = {
  readonly frame: CardFrame
  readonly title: string
  readonly note: string
  readonly draw: Draw<LineChart>
  readonly choices?: readonly CardChoice[]
}

/** A chart of curves over frequency. */
export function LineCard({ frame, title, note, draw, choices = [] }: LineCardProps) {
  const { frequenciesHz, restingHz, bandHz, runName } = frame.charted
  return (
    <ChartCard
      frame={frame}
      title={title}
      note={note}
      draw={draw}
      hasFrequencyAxis
      choices={choices}
      renderOverlay={(chart) => (
        <FrequencyCursor
          chart={chart}
          name={title}
          runName={runName}
          frequenciesHz={frequenciesHz}
          bandHz={bandHz}
          restingHz={restingHz}
          readingsAt={(frequencyHz) =>
            // The heading of the readout names the one run.
            lineReadings(chart, frequencyHz).map((reading) =>
              reading.label === runName ? { ...reading, label: '' } : reading,
            )
          }
        />
      )}
    />
  )
}
