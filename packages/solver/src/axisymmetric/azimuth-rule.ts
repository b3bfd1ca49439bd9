import { cosine } from '../kernels/sine-cosine.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'

/** Points in the azimuth for an even integrand: cos φ and weights, which hold 1/4π and the factor 2 of [0, π]. */
export type AzimuthRule = { readonly cosines: Float64Array; readonly weights: Float64Array }

const midpointRules: AzimuthRule[] = []
const gaussRules: AzimuthRule[] = []

/** n equal steps of [0, π] by their midpoints: for integrands that are smooth all around. */
export function midpointRule(n: number): AzimuthRule {
  return (midpointRules[n] ??= {
    cosines: Float64Array.from({ length: n }, (_, i) => cosine((Math.PI * (i + 0.5)) / n)),
    weights: new Float64Array(n).fill(1 / (2 * n)),
  })
}

/** Gauss points of [0, π], dense towards its ends: for integrands with a peak at φ = 0. */
export function gaussAzimuthRule(n: number): AzimuthRule {
  return (gaussRules[n] ??= createGaussRule(n))
}

function createGaussRule(n: number): AzimuthRule {
  const { nodes, weights } = gaussLegendre(n)
  return {
    cosines: nodes.map((node) => cosine(0.5 * Math.PI * (1 + node))),
    weights: weights.map((weight) => 0.25 * weight),
  }
}
