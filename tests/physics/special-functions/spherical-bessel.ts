/** Spherical Bessel functions of the orders 0 … maxOrder at one argument. */
export type SphericalBessel = { readonly j: Float64Array; readonly y: Float64Array }

/** Beyond this order a downward recurrence started there has forgotten where it started. */
const EXTRA_ORDERS = 40

/**
 * j_l and y_l for l = 0 … maxOrder, x > 0, from f_{l+1} = (2l + 1)/x f_l − f_{l−1}: upwards for y, which grows, downwards
 * from far above for j, which would drown in rounding upwards (Miller's algorithm; Abramowitz and Stegun, 10.1 and 10.5).
 */
export function sphericalBessel(maxOrder: number, x: number): SphericalBessel {
  return { j: downwards(maxOrder, x), y: upwards(maxOrder, x) }
}

function upwards(maxOrder: number, x: number): Float64Array {
  const y = new Float64Array(maxOrder + 1)
  let before = Math.sin(x) / x
  let here = -Math.cos(x) / x
  for (let l = 0; l <= maxOrder; l++) {
    y[l] = here
    const next = ((2 * l + 1) / x) * here - before
    before = here
    here = next
  }
  return y
}

function downwards(maxOrder: number, x: number): Float64Array {
  const j = new Float64Array(maxOrder + 1)
  let above = 0
  let here = 1e-300
  for (let l = Math.max(maxOrder, Math.ceil(x)) + EXTRA_ORDERS; l >= 0; l--) {
    if (l <= maxOrder) j[l] = here
    const below = ((2 * l + 1) / x) * here - above
    above = here
    here = below
    if (Math.abs(here) > 1e250) {
      above *= 1e-250
      here *= 1e-250
      for (let order = l; order <= maxOrder; order++) j[order] *= 1e-250
    }
  }
  // The sum Σ (2l + 1) j_l² is 1, but j_0 alone is known as well; whichever of j_0 and j_1 is not near a zero sets the scale.
  const j0 = Math.sin(x) / x
  const j1 = (j0 - Math.cos(x)) / x
  const scale = Math.abs(j0) > Math.abs(j1) || maxOrder === 0 ? j0 / j[0] : j1 / j[1]
  return j.map((value) => value * scale)
}
