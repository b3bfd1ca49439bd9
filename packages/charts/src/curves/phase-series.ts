import { valueText } from '../axes/format-value.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { curvePoints, plottable } from './curve-points.ts'
import { runSeries } from './run-series.ts'
import type { ChartSeries } from './chart-series.ts'
import { wrappedDeg, wrappedStretches } from './wrapped-stretches.ts'

export type PhaseOptions = {
  /**
   * The time of flight that is taken off, ms; 0 for none. Unless told, the time that sound takes over the distance of
   * the observation point at 343 m/s: with it in, the phase turns faster than the frequencies sample it.
   */
  readonly removedDelayMs?: number | undefined
}

/**
 * The wrapped phase of each run, on the right axis. With e^{+jωt} a delay of τ turns the phase by −360° · f · τ, so
 * taking it off adds as much.
 */
export function phaseSeries(
  runs: readonly ChartRun[],
  { removedDelayMs, theme }: PhaseOptions & { readonly theme: ChartTheme },
): ChartSeries[] {
  const delayMs = ({ curves }: ChartRun) => removedDelayMs ?? (curves.onAxis.distanceM / 343) * 1000
  const series = runSeries(runs, {
    points: (run) =>
      curvePoints(run.curves.frequenciesHz, run.curves.onAxis.phaseDeg).map(({ frequencyHz, value }) => ({
        frequencyHz,
        value:
          value === null ? null : plottable(wrappedDeg(value + 360 * frequencyHz * (delayMs(run) / 1000))),
      })),
    theme,
    unit: '°',
    reference: (run) =>
      `of the pressure against the source velocity, e^(+jωt), ${valueText(delayMs(run), 3)} ms removed`,
    part: 'phase',
    styled: (style) => ({ ...style, widthPx: 1, dash: style.dash ?? '3 2' }),
  })
  return series.map((one, index) => {
    const run = runs[index]
    const removed = run === undefined ? 0 : delayMs(run)
    const label = removed === 0 ? one.label : `${one.label}, ${valueText(removed, 2)} ms removed`
    return { ...one, label, axis: 'right', stretches: wrappedStretches(one.points) }
  })
}
