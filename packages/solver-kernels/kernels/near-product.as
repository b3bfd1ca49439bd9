// A pair of near triangles that do not touch: all points of one with all points of the other.

import {
  BLOCK_BYTES,
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

/** Writes the block of a pair. `points` has room for three columns of the rule. */
export function integrateProduct(
  frame: usize,
  rule: usize,
  isSource: bool,
  waveAt: usize,
  points: usize,
  block: usize,
  wavenumber: f64,
  twistNumber: f64,
): void {
  const k = f64x2.splat(wavenumber)
  const twist = f64x2.splat(twistNumber)
  const column = <usize>load<u32>(rule, RULE_COUNT) << 3
  const columns = rule + RULE_COLUMNS
  for (let axis: usize = 0; axis < 24; axis += 8) {
    placePoints(frame + axis, columns, column, points + (axis >> 3) * column)
  }
  memory.fill(block, 0, BLOCK_BYTES)
  for (let i: usize = 0; i < column; i += 8) {
    const x = load<f64>(columns + i)
    const y = load<f64>(columns + column + i)
    const weight = load<f64>(columns + 2 * column + i)
    const testX = testCoordinate(frame, x, y)
    const testY = testCoordinate(frame + 8, x, y)
    const testZ = testCoordinate(frame + 16, x, y)
    const height =
      (load<f64>(frame, FRAME_SHIFT) - testX) * load<f64>(frame, FRAME_NORMAL) +
      (load<f64>(frame, FRAME_SHIFT + 8) - testY) * load<f64>(frame, FRAME_NORMAL + 8) +
      (load<f64>(frame, FRAME_SHIFT + 16) - testZ) * load<f64>(frame, FRAME_NORMAL + 16)
    // d·n_s is the same at every point of the flat trial triangle.
    const rise = f64x2.splat(height)
    let re0 = f64x2.splat(0)
    let im0 = re0
    let re1 = re0
    let im1 = re0
    let re2 = re0
    let im2 = re0
    let greenRe = re0
    let greenIm = re0
    let sourceRe = re0
    let sourceIm = re0
    for (let j: usize = 0; j < column; j += 16) {
      const dx = f64x2.sub(v128.load(points + j), f64x2.splat(testX))
      const dy = f64x2.sub(v128.load(points + column + j), f64x2.splat(testY))
      const dz = f64x2.sub(v128.load(points + 2 * column + j), f64x2.splat(testZ))
      wave(f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz)), k, waveAt)
      const gRe = v128.load(waveAt, GREEN_RE)
      const gIm = v128.load(waveAt, GREEN_IM)
      const slopeRe = v128.load(waveAt, SLOPE_RE)
      const slopeIm = v128.load(waveAt, SLOPE_IM)
      const cRe = f64x2.add(f64x2.mul(rise, slopeRe), f64x2.mul(twist, gIm))
      const cIm = f64x2.sub(f64x2.mul(rise, slopeIm), f64x2.mul(twist, gRe))
      const whole = v128.load(columns + 3 * column + j)
      const hat0 = v128.load(columns + 4 * column + j)
      const hat1 = v128.load(columns + 5 * column + j)
      const hat2 = v128.load(columns + 6 * column + j)
      greenRe = f64x2.add(greenRe, f64x2.mul(whole, gRe))
      greenIm = f64x2.add(greenIm, f64x2.mul(whole, gIm))
      re0 = f64x2.add(re0, f64x2.mul(hat0, cRe))
      im0 = f64x2.add(im0, f64x2.mul(hat0, cIm))
      re1 = f64x2.add(re1, f64x2.mul(hat1, cRe))
      im1 = f64x2.add(im1, f64x2.mul(hat1, cIm))
      re2 = f64x2.add(re2, f64x2.mul(hat2, cRe))
      im2 = f64x2.add(im2, f64x2.mul(hat2, cIm))
      if (isSource) {
        const testRise = f64x2.add(
          f64x2.add(
            f64x2.mul(dx, v128.load_splat<f64>(frame, FRAME_TEST_NORMAL)),
            f64x2.mul(dy, v128.load_splat<f64>(frame, FRAME_TEST_NORMAL + 8)),
          ),
          f64x2.mul(dz, v128.load_splat<f64>(frame, FRAME_TEST_NORMAL + 16)),
        )
        const sRe = f64x2.sub(gRe, f64x2.mul(testRise, slopeIm))
        const sIm = f64x2.add(gIm, f64x2.mul(testRise, slopeRe))
        sourceRe = f64x2.add(sourceRe, f64x2.mul(whole, sRe))
        sourceIm = f64x2.add(sourceIm, f64x2.mul(whole, sIm))
      }
    }
    const row0 = lanesAdded(re0, im0)
    const row1 = lanesAdded(re1, im1)
    const row2 = lanesAdded(re2, im2)
    const source = lanesAdded(sourceRe, sourceIm)
    addTimes(block + BLOCK_GREEN, weight, lanesAdded(greenRe, greenIm))
    addRow(block, weight * (1 - x), row0, row1, row2)
    addRow(block + 48, weight * (x - y), row0, row1, row2)
    addRow(block + 96, weight * y, row0, row1, row2)
    addTimes(block + BLOCK_SOURCE, weight * (1 - x), source)
    addTimes(block + BLOCK_SOURCE + 16, weight * (x - y), source)
    addTimes(block + BLOCK_SOURCE + 32, weight * y, source)
  }
}

/** One coordinate of the trial triangle's points, from v_0 of the test triangle. */
@inline
function placePoints(frame: usize, columns: usize, column: usize, out: usize): void {
  const shift = v128.load_splat<f64>(frame, FRAME_SHIFT)
  const first = v128.load_splat<f64>(frame, FRAME_TRIAL)
  const second = v128.load_splat<f64>(frame, FRAME_TRIAL + 24)
  for (let j: usize = 0; j < column; j += 16) {
    const x = f64x2.mul(v128.load(columns + j), first)
    const y = f64x2.mul(v128.load(columns + column + j), second)
    v128.store(out + j, f64x2.add(shift, f64x2.add(x, y)))
  }
}

@inline
function testCoordinate(frame: usize, x: f64, y: f64): f64 {
  return x * load<f64>(frame, FRAME_TEST) + y * load<f64>(frame, FRAME_TEST + 24)
}

@inline
function addRow(row: usize, factor: f64, value0: v128, value1: v128, value2: v128): void {
  addTimes(row, factor, value0)
  addTimes(row + 16, factor, value1)
  addTimes(row + 32, factor, value2)
}

@inline
function addTimes(at: usize, factor: f64, value: v128): void {
  v128.store(at, f64x2.add(v128.load(at), f64x2.mul(f64x2.splat(factor), value)))
}
