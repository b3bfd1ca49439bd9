/** A complex number; e^{-iωt}. */
export type Complex = { re: number; im: number }

/**
 * Pressure at distance r from a sphere of radius a whose surface moves with v₀ Pₙ(cos θ): iρc v₀ hₙ(kr) /
 * hₙ'(ka) Pₙ(cos θ), for n = 0 (pulsating) and 1 (oscillating along the polar axis).
 */
export function spherePressure(
  order: 0 | 1,
  at: { k: number; a: number; r: number; cosTheta: number; impedance: number },
): Complex {
  const ratio = divide(hankel(order, at.k * at.r), hankelSlope(order, at.k * at.a))
  const factor = at.impedance * (order === 0 ? 1 : at.cosTheta)
  return { re: -factor * ratio.im, im: factor * ratio.re }
}

/** Spherical Hankel functions of the first kind: h₀ = −i e^{ix}/x, h₁ = −(1 + i/x) e^{ix}/x. */
function hankel(order: 0 | 1, x: number): Complex {
  const cos = Math.cos(x) / x
  const sin = Math.sin(x) / x
  return order === 0 ? { re: sin, im: -cos } : { re: -cos + sin / x, im: -sin - cos / x }
}

/** h₀' = −h₁ and h₁' = h₀ − 2 h₁ / x. */
function hankelSlope(order: 0 | 1, x: number): Complex {
  const h1 = hankel(1, x)
  if (order === 0) return { re: -h1.re, im: -h1.im }
  const h0 = hankel(0, x)
  return { re: h0.re - (2 * h1.re) / x, im: h0.im - (2 * h1.im) / x }
}

function divide(a: Complex, b: Complex): Complex {
  const size = b.re ** 2 + b.im ** 2
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size }
}
