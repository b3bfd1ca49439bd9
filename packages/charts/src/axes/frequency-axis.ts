import { scaleLog } from 'd3-scale'
import type { Box } from '../svg/box.ts'
import { frequencyTicks, type FrequencyTick } from './frequency-ticks.ts'

export type FrequencyAxis = {
  readonly domainHz: readonly [number, number]
  readonly ticks: readonly FrequencyTick[]
  readonly xAt: (frequencyHz: number) => number
  readonly frequencyAt: (x: number) => number
}

/** Logarithmic, from the left to the right edge of the plot. */
export function frequencyAxis(domainHz: readonly [number, number], plot: Box): FrequencyAxis {
  const scale = scaleLog()
    .domain(domainHz)
    .range([plot.left, plot.left + plot.width])
  const xAt = (frequencyHz: number) => scale(frequencyHz)
  return {
    domainHz,
    ticks: frequencyTicks(domainHz, xAt),
    xAt,
    frequencyAt: (x) => scale.invert(x),
  }
}
