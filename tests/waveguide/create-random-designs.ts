/** Gives one random design after the other: mostly plausible horns, some of them hopeless. The same seed gives the same. */
export function createRandomDesigns(seed: number): () => Record<string, unknown> {
  const random = createRandom(seed)
  /** Some values lie at an end of their range: at 0, 1 and the like formulas have their special cases. */
  const between = (low: number, high: number) =>
    random() < 0.08 ? (random() < 0.5 ? low : high) : rounded(low + (high - low) * random())
  const logBetween = (low: number, high: number) => rounded(low * Math.exp(random() * Math.log(high / low)))
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(values.length * random())]
  const happens = (share: number) => random() < share

  /** A number, or an expression that varies around it by up to a share of it. */
  function varying(value: number, share: number): number | string {
    const swing = rounded(value * share * random())
    return oneOf([
      value,
      value,
      value,
      `${value} + ${swing}cos(2p)`,
      `${value} - ${swing}*cos(2*p)^5`,
      `${value} + ${swing}*cos(p)`,
      `${value} - ${swing}sin(p)`,
      `${value} + ${swing}*sin(3p)`,
      `${value} + ${swing}*cos(4p)`,
      `${value} + ${swing}*abs(cos(p))`,
      `${value} + ${swing}*sin(p)^12`,
    ])
  }

  function shell(throatRadius: number, size: number): Record<string, unknown> {
    return {
      throat_res: logBetween(0.4 * throatRadius, throatRadius),
      mouth_res: logBetween(0.15 * size, 0.5 * size),
      rear_res: logBetween(0.2 * size, 0.7 * size),
      wall_thickness: logBetween(0.03 * size, 0.1 * size),
      ...(happens(0.2) ? { source_shape: 'cap' } : {}),
    }
  }

  function throat(throatRadius: number): Record<string, unknown> {
    return {
      r0: happens(0.8) ? throatRadius : varying(throatRadius, 0.2),
      a0: happens(0.9) ? between(0, 40) : varying(between(20, 80), 0.2),
      k: logBetween(0.3, 8),
    }
  }

  const coverageAngle = () => varying(happens(0.95) ? between(8, 60) : between(60, 88), 0.2)

  return () => {
    const throatRadius = logBetween(4, 100)
    const size = throatRadius * logBetween(1.3, 10)
    const common = { ...throat(throatRadius), a: coverageAngle(), ...shell(throatRadius, size) }
    if (happens(0.5)) {
      const termination = {
        s: varying(between(0, 1.2), 0.4),
        n: between(1.5, 6),
        q: happens(0.9) ? between(0.3, 1) : between(1, 4),
      }
      const bulge = happens(0.8) ? 0 : between(0, 0.1 * size)
      return {
        formula_type: 'OSSE',
        L: varying(logBetween(0.4 * size, 2 * size), 0.2),
        ...termination,
        h: bulge,
        ...common,
      }
    }
    const apex = { r: logBetween(0.2, 1.5), b: varying(between(-0.1, 0.6), 0.5), m: between(0.5, 1) }
    const end = { q: between(2, 6), tmax: happens(0.7) ? 1 : between(0.6, 1.3) }
    return { formula_type: 'R-OSSE', R: varying(rounded(size), 0.2), ...apex, ...end, ...common }
  }
}

/** mulberry32: a small generator with a full period of 2³², good enough to scatter designs. */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Four digits, so that a failing design can be read and typed. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
