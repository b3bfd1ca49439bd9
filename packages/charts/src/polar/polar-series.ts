import { frequencyText } from '../axes/format-frequency.ts'
import { isFrequency } from '../axes/frequency-domain.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { LegendEntry } from '../frame/legend-entry.ts'
import type { Normalisation } from '../map/normalisation.ts'
import type { PlaneName } from '../map/plane-name.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { lineStyle } from '../theme/line-style.ts'
import { polarPattern, type PolarPoint } from './polar-pattern.ts'

/** One line of a polar plot. */
export type PolarSeries = LegendEntry & {
  readonly run: ChartRun
  readonly plane: PlaneName
  /** In rising order of angle, `null` where there is no level. */
  readonly points: readonly PolarPoint[]
}

type SeriesOptions = {
  readonly planes: readonly PlaneName[]
  readonly frequencyHz: number
  readonly normalisation: Normalisation
  readonly theme: ChartTheme
}

/** How far the frequency of another run may lie off, as a ratio: a sixth of a third octave. */
const NEAR = 2 ** (1 / 18)

/** Each plane of each run, at the frequency of its sweep that is nearest; none is near in a sweep elsewhere. */
export function polarSeries(runs: readonly ChartRun[], options: SeriesOptions): PolarSeries[] {
  const { planes, frequencyHz, normalisation, theme } = options
  return runs.flatMap((run, runIndex) =>
    planes.map((plane, planeIndex) => {
      const frequencyIndex = nearestIndex(run.curves.frequenciesHz, frequencyHz)
      const found = run.curves.frequenciesHz[frequencyIndex]
      const points = polarPattern(run.curves, { plane, frequencyIndex, normalisation })
      const styleIndex = (run.styleIndex ?? runIndex) * planes.length + planeIndex
      return { label: seriesLabel(), style: lineStyle(styleIndex, theme), run, plane, points }

      function seriesLabel(): string {
        const isElsewhere = found !== undefined && Math.abs(found / frequencyHz - 1) > 1e-3
        return [
          ...(runs.length > 1 ? [run.name] : []),
          ...(planes.length > 1 || runs.length === 1 ? [plane] : []),
          ...(found === undefined ? ['not solved here'] : isElsewhere ? [`at ${frequencyText(found)}`] : []),
        ].join(' · ')
      }
    }),
  )
}

/** −1 where none is near. */
function nearestIndex(frequenciesHz: readonly number[], wantedHz: number): number {
  let nearest = -1
  let least = NEAR
  for (const [index, frequencyHz] of frequenciesHz.entries()) {
    if (!isFrequency(frequencyHz)) continue
    const ratio = Math.max(frequencyHz / wantedHz, wantedHz / frequencyHz)
    if (ratio < least) {
      least = ratio
      nearest = index
    }
  }
  return nearest
}
