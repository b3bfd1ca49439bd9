import type { Meridian } from './meridian.ts'

/** A point of an element with its derivative by the parameter t, 0 … 1. */
export type CurvePoint = { rho: number; z: number; slopeRho: number; slopeZ: number }

/** Writes the point at t of an element: quadratic Lagrange interpolation of its three nodes. */
export function curvePoint({ nodes }: Meridian, element: number, t: number, out: CurvePoint): void {
  const at = 4 * element
  const start = (1 - t) * (1 - 2 * t)
  const middle = 4 * t * (1 - t)
  const end = t * (2 * t - 1)
  out.rho = start * nodes[at] + middle * nodes[at + 2] + end * nodes[at + 4]
  out.z = start * nodes[at + 1] + middle * nodes[at + 3] + end * nodes[at + 5]
  const startSlope = 4 * t - 3
  const middleSlope = 4 - 8 * t
  const endSlope = 4 * t - 1
  out.slopeRho = startSlope * nodes[at] + middleSlope * nodes[at + 2] + endSlope * nodes[at + 4]
  out.slopeZ = startSlope * nodes[at + 1] + middleSlope * nodes[at + 3] + endSlope * nodes[at + 5]
}

export function createCurvePoint(): CurvePoint {
  return { rho: 0, z: 0, slopeRho: 0, slopeZ: 0 }
}
