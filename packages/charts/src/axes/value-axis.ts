import { scaleLinear } from 'd3-scale'

type ValueTick = { readonly value: number; readonly isMajor: boolean }

export type ValueAxis = {
  readonly domain: readonly [number, number]
  readonly ticks: readonly ValueTick[]
  readonly yAt: (value: number) => number
  readonly valueAt: (y: number) => number
}

/** Labels at `major`, lines between them at `minor` where these stand far enough apart. */
export type TickStep = { readonly major: number; readonly minor: number }

export type ValueAxisOptions = {
  readonly domain: readonly [number, number]
  /** From bottom to top in px. */
  readonly range: readonly [number, number]
  /** From fine to coarse; beyond the last, ten times as coarse, and so on. */
  readonly steps: readonly TickStep[]
}

const MAJOR_PX = 24
const MINOR_PX = 7

/** A linear axis with the finest of the steps that leaves room for the labels. */
export function valueAxis({ domain, range, steps }: ValueAxisOptions): ValueAxis {
  const scale = scaleLinear().domain(domain).range(range)
  const pxPerUnit = Math.abs(range[1] - range[0]) / (domain[1] - domain[0])
  return {
    domain,
    ticks: ticksOf(domain, fittingStep(steps, pxPerUnit), pxPerUnit),
    yAt: (value) => scale(value),
    valueAt: (y) => scale.invert(y),
  }
}

function fittingStep(steps: readonly TickStep[], pxPerUnit: number): TickStep {
  for (let factor = 1; factor < 1e12; factor *= 10) {
    const step = steps.find(({ major }) => major * factor * pxPerUnit >= MAJOR_PX)
    if (step !== undefined) return { major: step.major * factor, minor: step.minor * factor }
  }
  return { major: Infinity, minor: Infinity }
}

function ticksOf([low, high]: readonly [number, number], step: TickStep, pxPerUnit: number): ValueTick[] {
  const spacing = step.minor * pxPerUnit >= MINOR_PX ? step.minor : step.major
  const ticks: ValueTick[] = []
  const first = Math.ceil(low / spacing - 1e-6)
  const last = Math.floor(high / spacing + 1e-6)
  for (let index = first; index <= last; index++) {
    const ratio = (index * spacing) / step.major
    ticks.push({ value: index * spacing, isMajor: Math.abs(ratio - Math.round(ratio)) < 1e-6 })
  }
  return ticks
}
