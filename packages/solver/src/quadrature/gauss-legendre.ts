import { cosine } from '../kernels/sine-cosine.ts'

/** Nodes ascending and weights of a rule on an interval. */
export type QuadratureRule = { readonly nodes: Float64Array; readonly weights: Float64Array }

const NEWTON_STEPS = 100

/**
 * The n-point Gauss–Legendre rule on [−1, 1], exact for polynomials of degree 2n − 1: the roots of the
 * Legendre polynomial by Newton's method from Tricomi's estimate.
 */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < (n + 1) >> 1; i++) {
    let x = cosine((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = legendreSlope(n, x)
    for (let step = 0; step < NEWTON_STEPS; step++) {
      const change = legendre(n, x) / slope
      x -= change
      slope = legendreSlope(n, x)
      if (Math.abs(change) < 1e-15) break
    }
    // The middle node of an odd rule is 0 by symmetry, which Newton's method meets only to rounding.
    if (2 * i + 1 === n) x = 0
    nodes[i] = -x
    nodes[n - 1 - i] = x
    weights[i] = weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes, weights }
}

/** P_n(x) by the three-term recurrence. */
function legendre(n: number, x: number): number {
  let previous = 0
  let current = 1
  for (let m = 0; m < n; m++) {
    const next = ((2 * m + 1) * x * current - m * previous) / (m + 1)
    previous = current
    current = next
  }
  return current
}

/** P_n'(x) for |x| < 1. */
function legendreSlope(n: number, x: number): number {
  return (n * (legendre(n - 1, x) - x * legendre(n, x))) / (1 - x * x)
}
