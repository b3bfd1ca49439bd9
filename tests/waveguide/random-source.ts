/** Draws the numbers of random designs. The same seed draws the same. */
export type RandomSource = {
  /** Some values lie at an end of their range: at 0, 1 and the like formulas have their special cases. */
  readonly between: (low: number, high: number) => number
  readonly logBetween: (low: number, high: number) => number
  readonly oneOf: <T>(values: readonly T[]) => T
  readonly happens: (share: number) => boolean
}

export function createRandomSource(seed: number): RandomSource {
  const random = createRandom(seed)
  return {
    between: (low, high) =>
      random() < 0.08 ? (random() < 0.5 ? low : high) : rounded(low + (high - low) * random()),
    logBetween: (low, high) => rounded(low * Math.exp(random() * Math.log(high / low))),
    oneOf: (values) => values[Math.floor(values.length * random())],
    happens: (share) => random() < share,
  }
}

/** mulberry32: a small generator with a full period of 2³², good enough to scatter designs. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Four digits, so that a failing design can be read and typed. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
