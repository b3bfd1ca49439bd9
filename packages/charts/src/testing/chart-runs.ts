import type { Curves } from '@hornbench/api-contract'
import type { ChartRun } from '../frame/chart-run.ts'
import { pistonCurves } from './piston-curves.ts'
import { circleDeg, logSweep } from './sweep.ts'

/** 25 frequencies from 200 Hz to 20 kHz, a full circle in steps of 5°. */
export function pistonRun(name: string, radiusM = 0.05): ChartRun {
  return {
    name,
    curves: pistonCurves({ radiusM, frequenciesHz: logSweep(200, 20_000, 25), anglesDeg: circleDeg(5) }),
  }
}

/** The run without values at these places of its sweep, as if they had failed. */
export function withGaps({ curves, ...run }: ChartRun, ...indexes: readonly number[]): ChartRun {
  const without = <Value>(values: readonly (Value | null)[]) =>
    values.map((value, index) => (indexes.includes(index) ? null : value))
  const { horizontal } = curves.planes
  return {
    ...run,
    curves: {
      ...curves,
      onAxis: {
        ...curves.onAxis,
        levelDb: without(curves.onAxis.levelDb),
        phaseDeg: without(curves.onAxis.phaseDeg),
        groupDelayMs: without(curves.onAxis.groupDelayMs ?? []),
      },
      planes:
        horizontal === undefined
          ? {}
          : { horizontal: { ...horizontal, levelDb: without(horizontal.levelDb) } },
      directivityIndexDb: without(curves.directivityIndexDb),
      throatImpedance: { re: without(curves.throatImpedance.re), im: without(curves.throatImpedance.im) },
    },
  }
}

/** A result of which nothing is solved yet. */
export function unsolvedCurves(frequenciesHz: readonly number[]): Curves {
  const none = frequenciesHz.map(() => null)
  return {
    frequenciesHz: [...frequenciesHz],
    onAxis: { distanceM: 2, levelDb: none, phaseDeg: none },
    planes: { horizontal: { anglesDeg: circleDeg(10), levelDb: none } },
    directivityIndexDb: none,
    throatImpedance: { re: none, im: none },
  }
}
