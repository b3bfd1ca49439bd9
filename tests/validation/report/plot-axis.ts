export type AxisScale = 'linear' | 'log'

export type Tick = {
  readonly value: number
  /** Without one it is a thin line only. */
  readonly label?: string
}

/** Where a value lies on an axis, 0 at its start and 1 at its end; the domain is widened to round values. */
export function scaleOf(scale: AxisScale, [low, high]: readonly [number, number]) {
  const domain = scale === 'log' ? roundedLog(low, high) : roundedLinear(low, high)
  const along = (value: number) => (scale === 'log' ? Math.log(value) : value)
  const [start, end] = [along(domain[0]), along(domain[1])]
  return {
    domain,
    share: (value: number) => (along(value) - start) / (end - start),
    holds: (value: number) => value >= domain[0] && value <= domain[1],
  }
}

/** Ticks at round values: five or so of a linear axis; 1, 2 and 5 of each decade of a short logarithmic one, else the decades. */
export function axisTicks(scale: AxisScale, [low, high]: readonly [number, number]): Tick[] {
  if (scale === 'linear') {
    const step = linearStep(low, high)
    const count = Math.round((high - low) / step)
    return Array.from({ length: count + 1 }, (_, i) => {
      const value = low + i * step
      return { value, label: plain(value, step) }
    })
  }
  const decades = Math.log10(high / low)
  const labelled = decades > 3.2 ? [1] : [1, 2, 5]
  const ticks: Tick[] = []
  for (let decade = Math.floor(Math.log10(low)); decade <= Math.ceil(Math.log10(high)); decade++) {
    for (let digit = 1; digit < 10; digit++) {
      const value = digit * 10 ** decade
      if (value < low * (1 - 1e-9) || value > high * (1 + 1e-9)) continue
      ticks.push({ value, ...(labelled.includes(digit) && { label: logLabel(digit, decade) }) })
    }
  }
  return ticks
}

function roundedLog(low: number, high: number): [number, number] {
  const bottom = Math.max(low, high * 1e-12, Number.MIN_VALUE)
  return [roundDown(bottom), roundUp(Math.max(high, bottom * 1.01))]
}

/** To 1, 2 or 5 of a decade. */
function roundDown(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value))
  return decade * ([5, 2, 1].find((digit) => digit * decade <= value * (1 + 1e-9)) ?? 1)
}

function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value))
  return decade * ([1, 2, 5, 10].find((digit) => digit * decade >= value * (1 - 1e-9)) ?? 10)
}

function roundedLinear(low: number, high: number): [number, number] {
  const top = high > low ? high : low + 1
  const step = linearStep(low, top)
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step]
}

function linearStep(low: number, high: number): number {
  const rough = (high - low) / 5
  const decade = 10 ** Math.floor(Math.log10(rough))
  return decade * ([1, 2, 5, 10].find((digit) => digit * decade >= rough * (1 - 1e-9)) ?? 10)
}

function plain(value: number, step: number): string {
  return value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9))).replace('-', '−')
}

function logLabel(digit: number, decade: number): string {
  return decade >= -4 && decade <= 5
    ? (digit * 10 ** decade).toFixed(Math.max(0, -decade))
    : `${digit}e${decade}`
}
