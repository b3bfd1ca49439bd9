// How many points a ring takes, with the steps of azimuth-order.ts of the solver, and where its rule lies.

import { MOST_AZIMUTHS, RULE_TABLE_BYTES } from './meridian-layout'
import { TURN_TABLE_BYTES } from './turn-table'

/** Marks the number of points of a Gauss rule. */
const GAUSS: u32 = 1 << 16

/** For the whole kernels. */
@inline
export function farOrder(a: f64, b: f64, wavenumber: f64, care: f64): u32 {
  const swing = wavenumber * (Math.sqrt(a + b) - Math.sqrt(a - b))
  const forSwing = 0.3 * swing
  const narrowness = b / (a - b)
  const midpoints = even(3.7 * care + Math.sqrt(forSwing * forSwing + 10.24 * care * care * narrowness))
  if (narrowness <= 1) return midpoints
  const gaussPoints = even(4 * care + 0.38 * swing + 3.2 * care * Math.sqrt(Math.sqrt(narrowness)))
  return midpoints <= gaussPoints ? midpoints : gaussPoints | GAUSS
}

/** For what is left of them without their leading powers. */
@inline
export function remainderOrder(b: f64, wavenumber: f64): u32 {
  return even(8 + 0.35 * wavenumber * Math.sqrt(2 * b)) | GAUSS
}

@inline
function even(points: f64): u32 {
  return <u32>Math.ceil(0.5 * points) << 1
}

@inline
export function pointsOf(order: u32): u32 {
  return order & (GAUSS - 1)
}

/**
 * The address of a rule, or 0 where the table has no room for it or it was not written yet. The rules lie one behind the
 * other: those with fewer than n points take 4n(n − 2) bytes.
 */
@inline
export function ruleAddress(tables: usize, order: u32): usize {
  const points = pointsOf(order)
  if (points > MOST_AZIMUTHS) return 0
  const table = tables + TURN_TABLE_BYTES + (order > points ? RULE_TABLE_BYTES : 0)
  const rule = table + <usize>(4 * points * (points - 2))
  // No weight is 0.
  return load<f64>(rule, 16) === 0 ? 0 : rule
}
