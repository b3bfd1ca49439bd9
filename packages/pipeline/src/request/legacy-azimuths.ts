import { UnsolvableJobError } from './unsolvable-job-error.ts'

/** Where the older mesher looked at a profile: first azimuth, extent, and how many steps of `n_angular` lie in it. */
const PARTS = {
  1: { startRad: 0, extentRad: Math.PI / 2, share: 4n },
  12: { startRad: 0, extentRad: Math.PI, share: 2n },
  14: { startRad: -Math.PI / 2, extentRad: Math.PI, share: 2n },
  1234: { startRad: 0, extentRad: 2 * Math.PI, share: 1n },
}

export type LegacyQuadrants = keyof typeof PARTS

/** More samples show nothing new. */
const MOST_SAMPLES = 720n

/**
 * The part of the circle that is asked for.
 *
 * @throws UnsolvableJobError
 */
export function readLegacyQuadrants(value: bigint): LegacyQuadrants {
  const quadrants = ([1, 12, 14, 1234] as const).find((known) => BigInt(known) === value)
  if (quadrants !== undefined) return quadrants
  throw new UnsolvableJobError(`Unsupported Mesh.Quadrants value: ${value}. Use 1, 12, 14, or 1234.`)
}

/**
 * The azimuths, rad, at which the older mesher evaluated a profile, in its order. Our mesher needs no such grid; they say
 * where an expression or a formula has a fault first.
 *
 * @throws UnsolvableJobError for a grid without points, in the recorded words where there are some
 */
export function legacyAzimuths(quadrants: LegacyQuadrants, nAngular: bigint): number[] {
  const { startRad, extentRad, share } = PARTS[quadrants]
  const isWhole = share === 1n
  const count = isWhole ? nAngular : floorDivide(nAngular, share) + 1n
  assertSamples(count)
  if (nAngular < 1n) throw new UnsolvableJobError(`n_angular must be at least 1; it is ${nAngular}.`)
  const samples = Number(count < MOST_SAMPLES ? count : MOST_SAMPLES)
  // A part of the circle has samples on both ends, the whole one only where it begins.
  const steps = Math.max(1, isWhole ? samples : samples - 1)
  return Array.from({ length: samples }, (_, i) => startRad + (i * extentRad) / steps)
}

/** @throws UnsolvableJobError for no slices along the horn */
export function assertSlices(nLength: bigint): void {
  assertSamples(nLength + 1n)
  if (nLength < 1n) throw new UnsolvableJobError(`n_length must be at least 1; it is ${nLength}.`)
}

function assertSamples(count: bigint): void {
  if (count < 0n) throw new UnsolvableJobError(`Number of samples, ${count}, must be non-negative.`)
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend < 0n && dividend % divisor !== 0n ? quotient - 1n : quotient
}
