import { beamwidthChart } from '../beamwidth-chart.ts'
import { directivityIndexChart } from '../directivity-index-chart.ts'
import { directivityMap } from '../directivity-map.ts'
import type { ChartFrame } from '../frame/chart-frame.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { Chart } from '../frame/chart.ts'
import { groupDelayChart } from '../group-delay-chart.ts'
import { onAxisLevelChart } from '../on-axis-level-chart.ts'
import { polarChart } from '../polar-chart.ts'
import { spinoramaChart } from '../spinorama-chart.ts'
import { throatImpedanceChart } from '../throat-impedance-chart.ts'

/** Every kind of chart, with and without what it can be told. */
export function everyChart(runs: readonly ChartRun[], frame: ChartFrame): Chart[] {
  return [
    onAxisLevelChart({ runs, ...frame }),
    onAxisLevelChart({ runs, ...frame, levelScale: 'standard', phase: {} }),
    onAxisLevelChart({
      runs,
      ...frame,
      levelScale: 'fit',
      markers: true,
      footer: 'run 17 of a long evening',
    }),
    onAxisLevelChart({ runs, ...frame, hasPower: true }),
    directivityIndexChart({ runs, ...frame }),
    groupDelayChart({ runs, ...frame }),
    spinoramaChart({ runs, ...frame }),
    throatImpedanceChart({ runs, ...frame }),
    beamwidthChart({ runs, ...frame, plane: 'horizontal' }),
    directivityMap({ runs, ...frame, plane: 'horizontal' }),
    directivityMap({ runs, ...frame, plane: 'vertical', normalisation: 'none', colourMap: 'cividis' }),
    directivityMap({
      runs,
      ...frame,
      plane: 'horizontal',
      normalisation: { angleDeg: 12.5 },
      colourMap: 'jet-like',
    }),
    polarChart({ runs, ...frame, planes: ['horizontal', 'vertical'], frequencyIndex: 0 }),
    polarChart({ runs, ...frame, planes: ['diagonal'], frequencyIndex: 1, normalisation: 'none' }),
  ]
}
