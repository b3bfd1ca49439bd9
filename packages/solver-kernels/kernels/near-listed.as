// A pair of triangles that touch, or one triangle with itself: a rule that lists pairs of points.

import {
  BLOCK_GREEN,
  BLOCK_SOURCE,
  FRAME_NORMAL,
  FRAME_SHIFT,
  FRAME_TEST,
  FRAME_TEST_NORMAL,
  FRAME_TRIAL,
  RULE_COLUMNS,
  RULE_COUNT,
} from './near-layout'
import { GREEN_IM, GREEN_RE, lanesAdded, SLOPE_IM, SLOPE_RE, wave } from './wave'

/** d = y − x along one axis, in the order of the reference: free of rounding where the triangles share v_0 and v_1. */
@inline
function along(frame: usize, testX: v128, testY: v128, trialX: v128, trialY: v128): v128 {
  const trial = f64x2.add(
    f64x2.mul(trialX, v128.load_splat<f64>(frame, FRAME_TRIAL)),
    f64x2.mul(trialY, v128.load_splat<f64>(frame, FRAME_TRIAL + 24)),
  )
  const test = f64x2.add(
    f64x2.mul(testX, v128.load_splat<f64>(frame, FRAME_TEST)),
    f64x2.mul(testY, v128.load_splat<f64>(frame, FRAME_TEST + 24)),
  )
  return f64x2.sub(f64x2.add(v128.load_splat<f64>(frame, FRAME_SHIFT), trial), test)
}

/**
 * Writes the block of a pair. The hats are 1 − x, x − y and y of each triangle, so that the moments of 1, x and y are
 * enough.
 */
export function integrateListed(
  frame: usize,
  rule: usize,
  isSource: bool,
  waveAt: usize,
  block: usize,
  wavenumber: f64,
  twistNumber: f64,
): void {
  const k = f64x2.splat(wavenumber)
  const twist = f64x2.splat(twistNumber)
  const column = <usize>load<u32>(rule, RULE_COUNT) << 3
  // Moments, complex: first index the test point's 1, X, Y, second the trial point's.
  let re00 = f64x2.splat(0)
  let im00 = re00
  let re0x = re00
  let im0x = re00
  let re0y = re00
  let im0y = re00
  let reX0 = re00
  let imX0 = re00
  let reXx = re00
  let imXx = re00
  let reXy = re00
  let imXy = re00
  let reY0 = re00
  let imY0 = re00
  let reYx = re00
  let imYx = re00
  let reYy = re00
  let imYy = re00
  let greenRe = re00
  let greenIm = re00
  let sourceRe0 = re00
  let sourceIm0 = re00
  let sourceReX = re00
  let sourceImX = re00
  let sourceReY = re00
  let sourceImY = re00
  const end = rule + RULE_COLUMNS + column
  for (let at = rule + RULE_COLUMNS; at < end; at += 16) {
    const testX = v128.load(at)
    const testY = v128.load(at + column)
    const trialX = v128.load(at + 2 * column)
    const trialY = v128.load(at + 3 * column)
    const weight = v128.load(at + 4 * column)
    const x = along(frame, testX, testY, trialX, trialY)
    const y = along(frame + 8, testX, testY, trialX, trialY)
    const z = along(frame + 16, testX, testY, trialX, trialY)
    wave(f64x2.add(f64x2.add(f64x2.mul(x, x), f64x2.mul(y, y)), f64x2.mul(z, z)), k, waveAt)
    const rise = f64x2.mul(weight, risingOver(frame + FRAME_NORMAL, x, y, z))
    const gRe = f64x2.mul(weight, v128.load(waveAt, GREEN_RE))
    const gIm = f64x2.mul(weight, v128.load(waveAt, GREEN_IM))
    const slopeRe = v128.load(waveAt, SLOPE_RE)
    const slopeIm = v128.load(waveAt, SLOPE_IM)
    greenRe = f64x2.add(greenRe, gRe)
    greenIm = f64x2.add(greenIm, gIm)
    const cRe = f64x2.add(f64x2.mul(rise, slopeRe), f64x2.mul(twist, gIm))
    const cIm = f64x2.sub(f64x2.mul(rise, slopeIm), f64x2.mul(twist, gRe))
    const cReX = f64x2.mul(cRe, testX)
    const cImX = f64x2.mul(cIm, testX)
    const cReY = f64x2.mul(cRe, testY)
    const cImY = f64x2.mul(cIm, testY)
    re00 = f64x2.add(re00, cRe)
    im00 = f64x2.add(im00, cIm)
    re0x = f64x2.add(re0x, f64x2.mul(cRe, trialX))
    im0x = f64x2.add(im0x, f64x2.mul(cIm, trialX))
    re0y = f64x2.add(re0y, f64x2.mul(cRe, trialY))
    im0y = f64x2.add(im0y, f64x2.mul(cIm, trialY))
    reX0 = f64x2.add(reX0, cReX)
    imX0 = f64x2.add(imX0, cImX)
    reXx = f64x2.add(reXx, f64x2.mul(cReX, trialX))
    imXx = f64x2.add(imXx, f64x2.mul(cImX, trialX))
    reXy = f64x2.add(reXy, f64x2.mul(cReX, trialY))
    imXy = f64x2.add(imXy, f64x2.mul(cImX, trialY))
    reY0 = f64x2.add(reY0, cReY)
    imY0 = f64x2.add(imY0, cImY)
    reYx = f64x2.add(reYx, f64x2.mul(cReY, trialX))
    imYx = f64x2.add(imYx, f64x2.mul(cImY, trialX))
    reYy = f64x2.add(reYy, f64x2.mul(cReY, trialY))
    imYy = f64x2.add(imYy, f64x2.mul(cImY, trialY))
    if (isSource) {
      const testRise = f64x2.mul(weight, risingOver(frame + FRAME_TEST_NORMAL, x, y, z))
      const sRe = f64x2.sub(gRe, f64x2.mul(testRise, slopeIm))
      const sIm = f64x2.add(gIm, f64x2.mul(testRise, slopeRe))
      sourceRe0 = f64x2.add(sourceRe0, sRe)
      sourceIm0 = f64x2.add(sourceIm0, sIm)
      sourceReX = f64x2.add(sourceReX, f64x2.mul(sRe, testX))
      sourceImX = f64x2.add(sourceImX, f64x2.mul(sIm, testX))
      sourceReY = f64x2.add(sourceReY, f64x2.mul(sRe, testY))
      sourceImY = f64x2.add(sourceImY, f64x2.mul(sIm, testY))
    }
  }
  const ofX = lanesAdded(reX0, imX0)
  const ofXx = lanesAdded(reXx, imXx)
  const ofXy = lanesAdded(reXy, imXy)
  const ofY = lanesAdded(reY0, imY0)
  const ofYx = lanesAdded(reYx, imYx)
  const ofYy = lanesAdded(reYy, imYy)
  storeRow(block, lanesAdded(re00, im00), lanesAdded(re0x, im0x), lanesAdded(re0y, im0y), ofX, ofXx, ofXy)
  storeRow(block + 48, ofX, ofXx, ofXy, ofY, ofYx, ofYy)
  const none = f64x2.splat(0)
  storeRow(block + 96, ofY, ofYx, ofYy, none, none, none)
  v128.store(block, lanesAdded(greenRe, greenIm), BLOCK_GREEN)
  const sourceX = lanesAdded(sourceReX, sourceImX)
  const sourceY = lanesAdded(sourceReY, sourceImY)
  v128.store(block, f64x2.sub(lanesAdded(sourceRe0, sourceIm0), sourceX), BLOCK_SOURCE)
  v128.store(block, f64x2.sub(sourceX, sourceY), BLOCK_SOURCE + 16)
  v128.store(block, sourceY, BLOCK_SOURCE + 32)
}

@inline
function risingOver(normal: usize, x: v128, y: v128, z: v128): v128 {
  return f64x2.add(
    f64x2.add(
      f64x2.mul(x, v128.load_splat<f64>(normal)),
      f64x2.mul(y, v128.load_splat<f64>(normal, 8)),
    ),
    f64x2.mul(z, v128.load_splat<f64>(normal, 16)),
  )
}

/** One test hat, the difference of two rows of moments, against the three trial hats. */
@inline
function storeRow(row: usize, a0: v128, ax: v128, ay: v128, b0: v128, bx: v128, by: v128): void {
  const one = f64x2.sub(a0, b0)
  const x = f64x2.sub(ax, bx)
  const y = f64x2.sub(ay, by)
  v128.store(row, f64x2.sub(one, x))
  v128.store(row, f64x2.sub(x, y), 16)
  v128.store(row, y, 32)
}
