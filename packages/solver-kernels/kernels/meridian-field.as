// What points of a meridian send to a place: the steps of field-points.ts of the solver.

import { MISSING, MOST_ORDERS, pointsOf, ruleAddress, writeOrders } from './azimuth-rules'
import {
  POINT_BYTES,
  POINT_DERIVATIVE,
  POINT_NORMAL_RHO,
  POINT_NORMAL_Z,
  POINT_PRESSURE,
  POINT_RHO,
  POINT_Z,
} from './meridian-layout'
import { ringRemainder } from './ring-remainder'
import { ringField, SUM_BYTES, SUM_FIELD, SUM_GREEN, SUM_SLOPE, SUM_SLOPE_COS } from './ring-sums'

/**
 * Writes Σ (∂G/∂n p − G ∂p/∂n) over the points [from, to) at `out`, complex. Returns 0, or the marked order of a rule
 * that is missing.
 */
export function sumMeridianField(
  points: usize,
  from: u32,
  to: u32,
  rho: f64,
  z: f64,
  wavenumber: f64,
  care: f64,
  isNear: u32,
  tables: usize,
  space: usize,
  out: usize,
): u32 {
  let sum = f64x2.splat(0)
  const orders = space + SUM_BYTES
  for (let j = from; j < to; j++) {
    const place = (j - from) & (MOST_ORDERS - 1)
    if (place === 0) {
      writeOrders(points, j, min(j + MOST_ORDERS, to), rho, z, wavenumber, care, isNear, orders)
    }
    const point = points + <usize>j * POINT_BYTES
    const ringRho = load<f64>(point, POINT_RHO)
    const dz = load<f64>(point, POINT_Z) - z
    const a = rho * rho + ringRho * ringRho + dz * dz
    const b = 2 * rho * ringRho
    const order = load<u32>(orders + (<usize>place << 2))
    const rule = ruleAddress(tables, order)
    if (rule === 0) return order | MISSING
    const normalRho = load<f64>(point, POINT_NORMAL_RHO)
    const straight = normalRho * ringRho + load<f64>(point, POINT_NORMAL_Z) * dz
    const turning = -normalRho * rho
    let field: v128
    if (isNear !== 0) {
      ringRemainder(a, b, wavenumber, rule, pointsOf(order), tables, space)
      const slope = f64x2.mul(f64x2.splat(straight), v128.load(space, SUM_SLOPE))
      field = f64x2.add(slope, f64x2.mul(f64x2.splat(turning), v128.load(space, SUM_SLOPE_COS)))
    } else {
      ringField(a, b, wavenumber, rule, pointsOf(order), straight, turning, tables, space)
      field = v128.load(space, SUM_FIELD)
    }
    const green = v128.load(space, SUM_GREEN)
    sum = f64x2.add(sum, times(field, v128.load(point, POINT_PRESSURE)))
    sum = f64x2.sub(sum, times(green, v128.load(point, POINT_DERIVATIVE)))
  }
  v128.store(out, sum)
  return 0
}

/** The product of two complex numbers. */
@inline
function times(x: v128, y: v128): v128 {
  const re = v128.shuffle<f64>(x, x, 0, 0)
  const im = v128.shuffle<f64>(x, x, 1, 1)
  const crossed = f64x2.mul(im, v128.shuffle<f64>(y, y, 1, 0))
  const turned = v128.xor(crossed, i64x2(i64.MIN_VALUE, 0))
  return f64x2.add(f64x2.mul(re, y), turned)
}
