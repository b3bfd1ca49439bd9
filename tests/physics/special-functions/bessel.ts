/**
 * Bessel functions of order 1 for x > 0, by their integrals (Abramowitz and Stegun 9.1.21, 9.1.22, 9.6.18, 9.6.24; Watson,
 * *A Treatise on the Theory of Bessel Functions*, 1922). The trapezoid rule is exact to rounding for periodic integrands and
 * for those that fall off doubly exponentially.
 */

/** J₁(x) = 1/π ∫₀^π cos(t − x sin t) dt. */
export function besselJ1(x: number): number {
  return periodicMean((t) => Math.cos(t - x * Math.sin(t)), steps(x))
}

/** Y₁(x) = 1/π ∫₀^π sin(x sin t − t) dt − 2/π ∫₀^∞ sinh t e^{−x sinh t} dt; x up to some 50. */
export function besselY1(x: number): number {
  // Not periodic: the integrand of the first integral bends at its ends, so its panels are of the fourth order.
  const finite = simpson((t) => Math.sin(x * Math.sin(t) - t), Math.PI, 4000)
  // With s = sinh t the second one is ∫ s e^{−xs} / √(1 + s²) ds; s = e^u makes it doubly exponential.
  const infinite = trapezoid(
    (u) => {
      const s = Math.exp(u)
      return (s * s * Math.exp(-x * s)) / Math.hypot(1, s)
    },
    Math.log(60 / x),
  )
  return (finite - 2 * infinite) / Math.PI
}

/** I₁(x) e^{−x} = 1/π ∫₀^π e^{x (cos t − 1)} cos t dt. */
export function scaledBesselI1(x: number): number {
  return periodicMean((t) => Math.exp(x * (Math.cos(t) - 1)) * Math.cos(t), steps(x))
}

/** K₁(x) e^{x} = ∫₀^∞ e^{−x (cosh t − 1)} cosh t dt. */
export function scaledBesselK1(x: number): number {
  const width = 0.05
  let sum = 0.5
  for (let t = width; x * (Math.cosh(t) - 1) < 745; t += width) {
    sum += Math.exp(-x * (Math.cosh(t) - 1)) * Math.cosh(t)
  }
  return width * sum
}

function steps(x: number): number {
  return 64 + 4 * Math.ceil(x)
}

/** 1/π ∫₀^π of an even function of period 2π, which the trapezoid rule takes to rounding. */
function periodicMean(f: (t: number) => number, count: number): number {
  let sum = 0.5 * (f(0) + f(Math.PI))
  for (let i = 1; i < count; i++) sum += f((Math.PI * i) / count)
  return sum / count
}

function simpson(f: (t: number) => number, end: number, panels: number): number {
  let sum = f(0) + f(end)
  for (let i = 1; i < panels; i++) sum += (i % 2 === 1 ? 4 : 2) * f((end * i) / panels)
  return (sum * end) / (3 * panels)
}

/** ∫ f du from where e^{2u} is nothing to `end`. */
function trapezoid(f: (u: number) => number, end: number): number {
  const width = 0.02
  let sum = 0
  for (let u = -20; u < end + 1; u += width) sum += f(u)
  return width * sum
}
