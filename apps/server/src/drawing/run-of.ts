import type { ChartRun } from '@hornbench/charts'

type Curves = ChartRun['curves']

/** A run that has no more than what is told. It has no name: the older API sends none. */
export function runOf(parts: Pick<Curves, 'frequenciesHz'> & Partial<Curves>): ChartRun {
  return {
    name: '',
    curves: {
      onAxis: { distanceM: Number.NaN, levelDb: [], phaseDeg: [] },
      planes: {},
      directivityIndexDb: [],
      throatImpedance: { re: [], im: [] },
      ...parts,
    },
  }
}
