/** Complete elliptic integrals of the first and second kind. */
export type EllipticPair = { first: number; second: number }

/**
 * Writes K and E for the complementary modulus k' = √(1 − m), 0 < k' ≤ 1, by the arithmetic–geometric mean:
 * K = π / 2 agm(1, k'), E = K (1 − Σ 2ⁿ⁻¹ cₙ²) with c₀² = m and cₙ₊₁ = ½ (aₙ − gₙ). Starting from k' keeps K
 * exact where m is within rounding of 1.
 */
export function ellipticIntegrals(complement: number, out: EllipticPair): void {
  let mean = 1
  let geometric = complement
  let sum = 0.5 * (1 - complement) * (1 + complement)
  let power = 1
  for (let step = 0; step < MOST_STEPS; step++) {
    const difference = 0.5 * (mean - geometric)
    const next = 0.5 * (mean + geometric)
    geometric = Math.sqrt(mean * geometric)
    mean = next
    sum += power * difference * difference
    if (difference < CONVERGED * mean) break
    power *= 2
  }
  out.first = (0.5 * Math.PI) / mean
  out.second = out.first * (1 - sum)
}

/** Convergence is quadratic: the next difference would be below the rounding. */
const CONVERGED = 1e-8
/** Enough for k' = 1e-300. */
const MOST_STEPS = 20
