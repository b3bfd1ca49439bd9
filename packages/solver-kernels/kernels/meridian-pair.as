// The integrals over a pair of elements of a meridian: the steps of integrate-pair.ts and element-pair.ts of the solver.
// A complex number is one vector.

import { MISSING, pointsOf, ruleAddress, writeOrders } from './azimuth-rules'
import {
  PAIR_BYTES,
  PAIR_CURLS,
  PAIR_FACING,
  PAIR_ON_E,
  PAIR_ON_F,
  PAIR_SINGLE,
  POINT_AREA,
  POINT_BYTES,
  POINT_END_HAT,
  POINT_NORMAL_RHO,
  POINT_NORMAL_Z,
  POINT_RHO,
  POINT_SLOPE,
  POINT_Z,
} from './meridian-layout'
import { ringRemainder } from './ring-remainder'
import { ringSums, SUM_BYTES, SUM_GREEN, SUM_GREEN_COS, SUM_SLOPE, SUM_SLOPE_COS } from './ring-sums'

/**
 * Writes the integrals of the points [iFrom, iTo) by the points [jFrom, jTo) at `out`. Returns 0, or the marked order of
 * a rule that is missing; what was written is of no use then. At most eight points by eight.
 */
export function integrateMeridianPair(
  points: usize,
  iFrom: u32,
  iTo: u32,
  jFrom: u32,
  jTo: u32,
  wavenumber: f64,
  care: f64,
  isNear: u32,
  tables: usize,
  space: usize,
  out: usize,
): u32 {
  memory.fill(out, 0, PAIR_BYTES)
  const orders = space + SUM_BYTES
  const stride = <usize>((jTo - jFrom + 1) & ~1) << 2
  for (let i = iFrom; i < iTo; i++) {
    const point = points + <usize>i * POINT_BYTES
    const rho = load<f64>(point, POINT_RHO)
    const z = load<f64>(point, POINT_Z)
    writeOrders(points, jFrom, jTo, rho, z, wavenumber, care, isNear, orders + <usize>(i - iFrom) * stride)
  }
  for (let i = iFrom; i < iTo; i++) {
    const pointI = points + <usize>i * POINT_BYTES
    const rhoI = load<f64>(pointI, POINT_RHO)
    for (let j = jFrom; j < jTo; j++) {
      const pointJ = points + <usize>j * POINT_BYTES
      const rhoJ = load<f64>(pointJ, POINT_RHO)
      const dz = load<f64>(pointJ, POINT_Z) - load<f64>(pointI, POINT_Z)
      const a = rhoI * rhoI + rhoJ * rhoJ + dz * dz
      const b = 2 * rhoI * rhoJ
      const order = load<u32>(orders + <usize>(i - iFrom) * stride + (<usize>(j - jFrom) << 2))
      const rule = ruleAddress(tables, order)
      if (rule === 0) return order | MISSING
      if (isNear !== 0) ringRemainder(a, b, wavenumber, rule, pointsOf(order), tables, space)
      else ringSums(a, b, wavenumber, rule, pointsOf(order), tables, space)
      addPoints(pointI, pointJ, dz, space, out)
    }
  }
  return 0
}

function addPoints(pointI: usize, pointJ: usize, dz: f64, sums: usize, out: usize): void {
  const weight = load<f64>(pointI, POINT_AREA) * load<f64>(pointJ, POINT_AREA)
  const rhoI = load<f64>(pointI, POINT_RHO)
  const rhoJ = load<f64>(pointJ, POINT_RHO)
  const normalRhoI = load<f64>(pointI, POINT_NORMAL_RHO)
  const normalRhoJ = load<f64>(pointJ, POINT_NORMAL_RHO)
  const normalZI = load<f64>(pointI, POINT_NORMAL_Z)
  const normalZJ = load<f64>(pointJ, POINT_NORMAL_Z)
  const slopes = load<f64>(pointI, POINT_SLOPE) * load<f64>(pointJ, POINT_SLOPE)
  const green = v128.load(sums, SUM_GREEN)
  const greenCos = v128.load(sums, SUM_GREEN_COS)
  const slope = v128.load(sums, SUM_SLOPE)
  const slopeCos = v128.load(sums, SUM_SLOPE_COS)
  // d·n = slope · (…) + slope cos φ · (…), from both ends.
  const straightE = weight * (normalRhoJ * rhoJ + normalZJ * dz)
  const turningE = -weight * normalRhoJ * rhoI
  const straightF = weight * (normalRhoI * rhoI - normalZI * dz)
  const turningF = -weight * normalRhoI * rhoJ
  const t = load<f64>(pointI, POINT_END_HAT)
  const u = load<f64>(pointJ, POINT_END_HAT)
  addHats(out + PAIR_ON_E, t, u, blend(straightE, slope, turningE, slopeCos))
  addHats(out + PAIR_ON_F, t, u, blend(straightF, slope, turningF, slopeCos))
  const facing = blend(weight * normalRhoI * normalRhoJ, greenCos, weight * normalZI * normalZJ, green)
  addHats(out + PAIR_FACING, t, u, facing)
  addHats(out + PAIR_SINGLE, t, u, f64x2.mul(f64x2.splat(weight), green))
  const curls = f64x2.add(v128.load(out, PAIR_CURLS), f64x2.mul(f64x2.splat(slopes), greenCos))
  v128.store(out, curls, PAIR_CURLS)
}

/** s x + t y. */
@inline
function blend(s: f64, x: v128, t: f64, y: v128): v128 {
  return f64x2.add(f64x2.mul(f64x2.splat(s), x), f64x2.mul(f64x2.splat(t), y))
}

@inline
function addHats(at: usize, t: f64, u: f64, value: v128): void {
  const allU = f64x2.splat(u)
  const end = f64x2.mul(f64x2.splat(t), value)
  const start = f64x2.sub(value, end)
  const startEnd = f64x2.mul(allU, start)
  const endEnd = f64x2.mul(allU, end)
  v128.store(at, f64x2.add(v128.load(at), f64x2.sub(start, startEnd)))
  v128.store(at, f64x2.add(v128.load(at, 16), startEnd), 16)
  v128.store(at, f64x2.add(v128.load(at, 32), f64x2.sub(end, endEnd)), 32)
  v128.store(at, f64x2.add(v128.load(at, 48), endEnd), 48)
}
