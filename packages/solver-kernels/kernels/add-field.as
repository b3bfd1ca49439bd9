// The pressure at a point in the air: 4π Σ (∂G/∂n_y p − G ∂p/∂n) over the three points of each far triangle.

import {
  FIELD_BYTES,
  FIELD_CENTRE,
  FIELD_NORMAL,
  FIELD_POINTS,
  FIELD_REACH,
  FIELD_SLOPE,
} from './field-layout'
import { lanesAdded, GREEN_IM, GREEN_RE, SLOPE_IM, SLOPE_RE, wave } from './wave'

/**
 * Writes the sum at `out`, complex f64, and the triangles that are too near for it, ascending, at `near`. Returns how
 * many these are.
 */
export function sumField(
  x: f64,
  y: f64,
  z: f64,
  wavenumber: f64,
  groups: usize,
  groupCount: u32,
  near: usize,
  space: usize,
  out: usize,
): u32 {
  let nearCount: u32 = 0
  const k = f64x2.splat(wavenumber)
  let totalRe = f64x2.splat(0)
  let totalIm = totalRe
  for (let g: u32 = 0; g < groupCount; g++) {
    const group = groups + <usize>g * FIELD_BYTES
    const cx = f64x2.sub(v128.load(group, FIELD_CENTRE), f64x2.splat(x))
    const cy = f64x2.sub(v128.load(group, FIELD_CENTRE + 16), f64x2.splat(y))
    const cz = f64x2.sub(v128.load(group, FIELD_CENTRE + 32), f64x2.splat(z))
    const squared = f64x2.add(f64x2.add(f64x2.mul(cx, cx), f64x2.mul(cy, cy)), f64x2.mul(cz, cz))
    const isNear = f64x2.lt(squared, v128.load(group, FIELD_REACH))
    const height = f64x2.add(
      f64x2.add(
        f64x2.mul(cx, v128.load(group, FIELD_NORMAL)),
        f64x2.mul(cy, v128.load(group, FIELD_NORMAL + 16)),
      ),
      f64x2.mul(cz, v128.load(group, FIELD_NORMAL + 32)),
    )
    let re = f64x2.splat(0)
    let im = re
    let greenRe = re
    let greenIm = re
    for (let q: usize = 0; q < 240; q += 80) {
      const point = group + q
      const dx = f64x2.sub(v128.load(point, FIELD_POINTS), f64x2.splat(x))
      const dy = f64x2.sub(v128.load(point, FIELD_POINTS + 16), f64x2.splat(y))
      const dz = f64x2.sub(v128.load(point, FIELD_POINTS + 32), f64x2.splat(z))
      wave(f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz)), k, space)
      const pRe = v128.load(point, FIELD_POINTS + 48)
      const pIm = v128.load(point, FIELD_POINTS + 64)
      const slopeRe = v128.load(space, SLOPE_RE)
      const slopeIm = v128.load(space, SLOPE_IM)
      greenRe = f64x2.add(greenRe, v128.load(space, GREEN_RE))
      greenIm = f64x2.add(greenIm, v128.load(space, GREEN_IM))
      re = f64x2.add(re, f64x2.sub(f64x2.mul(slopeRe, pRe), f64x2.mul(slopeIm, pIm)))
      im = f64x2.add(im, f64x2.add(f64x2.mul(slopeRe, pIm), f64x2.mul(slopeIm, pRe)))
    }
    const slope = v128.load(group, FIELD_SLOPE)
    // ∂G/∂n_y is −slope (d·n) here; G times i·slope is (−G_im, G_re).
    const giveRe = f64x2.sub(f64x2.mul(slope, greenIm), f64x2.mul(height, re))
    const giveIm = f64x2.neg(f64x2.add(f64x2.mul(slope, greenRe), f64x2.mul(height, im)))
    totalRe = f64x2.add(totalRe, v128.andnot(giveRe, isNear))
    totalIm = f64x2.add(totalIm, v128.andnot(giveIm, isNear))
    if (v128.any_true(isNear)) {
      for (let lane: u32 = 0; lane < 2; lane++) {
        const hit = lane === 0 ? i64x2.extract_lane(isNear, 0) : i64x2.extract_lane(isNear, 1)
        if (hit === 0) continue
        store<u32>(near + ((<usize>nearCount) << 2), 2 * g + lane)
        nearCount++
      }
    }
  }
  v128.store(out, lanesAdded(totalRe, totalIm))
  return nearCount
}
