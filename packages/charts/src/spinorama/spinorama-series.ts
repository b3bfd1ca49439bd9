import type { Curves } from '@hornbench/api-contract'
import { valueText } from '../axes/format-value.ts'
import type { ChartSeries } from '../curves/chart-series.ts'
import { curvePoints } from '../curves/curve-points.ts'
import { runSeries } from '../curves/run-series.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { lineStyle } from '../theme/line-style.ts'

type Spinorama = NonNullable<Curves['spinorama']>

type SpinoramaPart = {
  readonly key: Exclude<keyof Spinorama, 'distanceM'>
  readonly name: string
  /** A difference of two levels, on the right axis. */
  readonly isIndex: boolean
  /** Also where several runs lie over each other. */
  readonly isCompared: boolean
  /** What the number is, for the table. */
  readonly meaning: string
}

const LEVEL = { isIndex: false, isCompared: false } as const
const INDEX = { isIndex: true, isCompared: false } as const

/** In the order of the legend; the first lies on top. */
export const SPINORAMA_PARTS: readonly SpinoramaPart[] = [
  {
    ...LEVEL,
    key: 'listeningWindowDb',
    name: 'Listening window',
    isCompared: true,
    meaning: 'mean over ±30° hor and ±10° ver',
  },
  { ...LEVEL, key: 'onAxisDb', name: 'On axis', meaning: 'on the axis' },
  { ...LEVEL, key: 'earlyReflectionsDb', name: 'Early reflections', meaning: 'mean of five walls' },
  {
    ...LEVEL,
    key: 'soundPowerDb',
    name: 'Sound power',
    isCompared: true,
    meaning: 'mean over all directions',
  },
  {
    ...INDEX,
    key: 'soundPowerIndexDb',
    name: 'SPDI',
    isCompared: true,
    meaning: 'listening window less sound power',
  },
  {
    ...INDEX,
    key: 'earlyReflectionsIndexDb',
    name: 'ERDI',
    meaning: 'listening window less early reflections',
  },
]

type SeriesOptions = { readonly parts: readonly SpinoramaPart[]; readonly theme: ChartTheme }

/**
 * The averages of each run that has them. Of one run each has a look of its own; of several the look is that of the run,
 * and the weight of the line tells the averages apart.
 */
export function spinoramaSeries(runs: readonly ChartRun[], { parts, theme }: SeriesOptions): ChartSeries[] {
  const isCompared = runs.length > 1
  return parts.flatMap((part, index) =>
    runSeries(runs, {
      points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.spinorama?.[part.key] ?? []),
      theme,
      unit: 'dB',
      reference: (run) => referenceOf(part, run),
      part: part.name,
      styled: (style) => ({
        ...(isCompared ? style : lineStyle(index, theme)),
        widthPx: part.isIndex ? 1 : part.key === 'listeningWindowDb' ? 2.2 : 1.4,
      }),
    }).map((one) => ({ ...one, axis: part.isIndex ? ('right' as const) : one.axis })),
  )
}

function referenceOf({ isIndex, meaning }: SpinoramaPart, { curves }: ChartRun): string {
  const distanceM = curves.spinorama?.distanceM
  if (isIndex || distanceM === undefined) return meaning
  return `re 20 µPa rms, ${valueText(distanceM, 3)} m from the mouth centre, ${meaning}`
}
