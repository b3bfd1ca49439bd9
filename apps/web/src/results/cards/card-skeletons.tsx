import { PlotSkeleton } from '../plot/plot-skeleton.tsx'
import { CardHeader } from './card-header.tsx'
import { GridFrame } from './grid-frame.tsx'

const TITLES = [
  'On-axis level',
  'Directivity',
  'Polar',
  'Directivity index',
  'Beamwidth',
  'Throat impedance',
  'Averages',
  'Group delay',
]

type CardSkeletonsProps = {
  readonly runName?: string
  /** Why nothing is drawn yet, in the first of them. */
  readonly words?: string
}

/** The cards before there is anything to draw, in the places and sizes that they will have. */
export function CardSkeletons({ runName = '', words }: CardSkeletonsProps) {
  return (
    <GridFrame isStill>
      {TITLES.map((title, index) => (
        <div key={title} className="flex min-w-0 flex-col bg-surface">
          <CardHeader title={title} note="" runName={runName} />
          <div className={`relative ${title === 'Polar' ? 'h-(--tall-card-height)' : 'h-(--card-height)'}`}>
            <PlotSkeleton words={index === 0 ? words : undefined} />
          </div>
        </div>
      ))}
    </GridFrame>
  )
}
