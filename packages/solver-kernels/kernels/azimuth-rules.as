// How many points a ring takes, with the steps of azimuth-order.ts of the solver, and where its rule lies.

import { MOST_AZIMUTHS, POINT_BYTES, POINT_RHO, POINT_Z, RULE_TABLE_BYTES } from './meridian-layout'
import { TURN_TABLE_BYTES } from './turn-table'

/** Marks the number of points of a Gauss rule. */
const GAUSS: u32 = 1 << 16
/** Marks the order of a rule that is asked for. */
export const MISSING: u32 = 1 << 17
/** Points whose orders are written at a time. */
export const MOST_ORDERS: u32 = 64

/**
 * Writes what rules the rings through the points [from, to) take at the place ρ, z, u32 each: their numbers of points, Gauss
 * rules marked. For all of them before the first ring is summed: the processor then knows early how often a loop runs.
 */
export function writeOrders(
  points: usize,
  from: u32,
  to: u32,
  rho: f64,
  z: f64,
  wavenumber: f64,
  care: f64,
  isNear: u32,
  orders: usize,
): void {
  let at = orders
  for (let j = from; j < to; j += 2, at += 8) {
    const first = points + <usize>j * POINT_BYTES
    const second = j + 1 < to ? first + POINT_BYTES : first
    const b = f64x2.mul(f64x2.splat(2 * rho), both(first, second, POINT_RHO))
    const order = isNear !== 0 ? remainderOrders(b, wavenumber) : farOrders(first, second, rho, z, b, wavenumber, care)
    v128.store64_lane(at, order, 0)
  }
}

/** A number of two points. */
@inline
function both(first: usize, second: usize, offset: usize): v128 {
  return f64x2.replace_lane(v128.load_splat<f64>(first + offset), 1, load<f64>(second + offset))
}

/** For the whole kernels. */
@inline
function farOrders(first: usize, second: usize, rho: f64, z: f64, b: v128, wavenumber: f64, care: f64): v128 {
  const ringRho = both(first, second, POINT_RHO)
  const dz = f64x2.sub(both(first, second, POINT_Z), f64x2.splat(z))
  const squares = f64x2.add(f64x2.splat(rho * rho), f64x2.mul(ringRho, ringRho))
  const a = f64x2.add(squares, f64x2.mul(dz, dz))
  const nearest = f64x2.sub(a, b)
  const reach = f64x2.sub(f64x2.sqrt(f64x2.add(a, b)), f64x2.sqrt(nearest))
  const swing = f64x2.mul(f64x2.splat(wavenumber), reach)
  const forSwing = f64x2.mul(f64x2.splat(0.3), swing)
  const narrowness = f64x2.div(b, nearest)
  const forPeak = f64x2.mul(f64x2.splat(10.24 * care * care), narrowness)
  const resolved = f64x2.sqrt(f64x2.add(f64x2.mul(forSwing, forSwing), forPeak))
  const midpoints = even(f64x2.add(f64x2.splat(3.7 * care), resolved))
  if (!v128.any_true(f64x2.gt(narrowness, f64x2.splat(1)))) return midpoints
  const peak = f64x2.mul(f64x2.splat(3.2 * care), f64x2.sqrt(f64x2.sqrt(narrowness)))
  const base = f64x2.add(f64x2.splat(4 * care), f64x2.mul(f64x2.splat(0.38), swing))
  const gaussPoints = even(f64x2.add(base, peak))
  const marked = v128.or(gaussPoints, i32x4.splat(GAUSS))
  return v128.bitselect(midpoints, marked, i32x4.le_s(midpoints, gaussPoints))
}

/** For what is left of them without their leading powers. */
@inline
function remainderOrders(b: v128, wavenumber: f64): v128 {
  const root = f64x2.sqrt(f64x2.mul(f64x2.splat(2), b))
  const forPhase = f64x2.mul(f64x2.splat(0.35 * wavenumber), root)
  return v128.or(even(f64x2.add(f64x2.splat(8), forPhase)), i32x4.splat(GAUSS))
}

@inline
function even(points: v128): v128 {
  return i32x4.shl(i32x4.trunc_sat_f64x2_u_zero(f64x2.ceil(f64x2.mul(f64x2.splat(0.5), points))), 1)
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
  if (points < 2 || points > MOST_AZIMUTHS) return 0
  const table = tables + TURN_TABLE_BYTES + (order > points ? RULE_TABLE_BYTES : 0)
  const rule = table + <usize>(4 * points * (points - 2))
  // No weight is 0.
  return load<f64>(rule, 16) === 0 ? 0 : rule
}
