import { randomArc, randomGuide, randomMorph, randomThroatSection } from './random-features.ts'
import { createRandomSource, rounded } from './random-source.ts'

/** Gives one random design after the other: mostly plausible horns, some of them hopeless. The same seed gives the same. */
export function createRandomDesigns(seed: number): () => Record<string, unknown> {
  const random = createRandomSource(seed)
  const { between, logBetween, oneOf, happens } = random

  /** A number, or an expression that varies around it by up to a share of it. */
  function varying(value: number, share: number): number | string {
    const swing = rounded(value * between(0, share))
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

  function osse(throatRadius: number, size: number): Record<string, unknown> {
    const length = logBetween(0.4 * size, 2 * size)
    return {
      formula_type: 'OSSE',
      L: varying(length, 0.2),
      s: varying(between(0, 1.2), 0.4),
      n: between(1.5, 6),
      q: happens(0.9) ? between(0.3, 1) : between(1, 4),
      h: happens(0.8) ? 0 : between(0, 0.1 * size),
      ...(happens(0.2) ? randomThroatSection(random, throatRadius) : {}),
      ...(happens(0.15) ? { rot: between(-20, 20) } : {}),
      ...(happens(0.1) ? randomArc(random, length) : {}),
      ...(happens(0.15) ? randomGuide(random, size) : {}),
    }
  }

  function rosse(size: number): Record<string, unknown> {
    const apex = { r: logBetween(0.2, 1.5), b: varying(between(-0.1, 0.6), 0.5), m: between(0.5, 1) }
    const end = { q: between(2, 6), tmax: happens(0.7) ? 1 : between(0.6, 1.3) }
    return { formula_type: 'R-OSSE', R: varying(rounded(size), 0.2), ...apex, ...end }
  }

  return () => {
    const throatRadius = logBetween(4, 100)
    const size = throatRadius * logBetween(1.3, 10)
    return {
      ...throat(throatRadius),
      a: coverageAngle(),
      ...shell(throatRadius, size),
      ...(happens(0.5) ? osse(throatRadius, size) : rosse(size)),
      ...(happens(0.15) ? randomMorph(random, size) : {}),
    }
  }
}
