/** P_0 … P_maxOrder at −1 ≤ x ≤ 1, by (l + 1) P_{l+1} = (2l + 1) x P_l − l P_{l−1}. */
export function legendrePolynomials(maxOrder: number, x: number): Float64Array {
  const values = new Float64Array(maxOrder + 1)
  let before = 0
  let here = 1
  for (let l = 0; l <= maxOrder; l++) {
    values[l] = here
    const next = ((2 * l + 1) * x * here - l * before) / (l + 1)
    before = here
    here = next
  }
  return values
}
