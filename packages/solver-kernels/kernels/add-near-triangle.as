// The near field of one test triangle: all entries of its near list, in double precision.

import {
  BLOCK_BYTES,
  BLOCK_GREEN,
  BLOCK_SOURCE,
  cornerOf,
  ENTRY_BYTES,
  FRAME_BYTES,
  FRAME_NORMAL,
  FRAME_SHIFT,
  FRAME_TEST,
  FRAME_TEST_NORMAL,
  FRAME_TRIAL,
  PLANE_BIT,
  RULE_IS_PRODUCT,
  TEST_SHIFT,
  TRIAL_SHIFT,
  TRIANGLE_AREA,
  TRIANGLE_BYTES,
  TRIANGLE_CORNERS,
  TRIANGLE_CURLS,
  TRIANGLE_NORMAL,
  TRIANGLE_SOURCE,
  TRIANGLE_COLUMNS,
} from './near-layout'
import { integrateListed } from './near-listed'
import { integrateProduct } from './near-product'
import { WAVE_BYTES } from './wave'

/** Bytes of a vertex in the sums by corner: complex f64 for each corner of the test triangle. */
const COLUMN_BYTES: usize = 48
const NO_ROW: u32 = u32.MAX_VALUE

/**
 * Adds what the entries of test triangle t give to `byCorner`, 48 bytes by trial vertex, and to `source`, 48 bytes:
 * complex by test corner, with all weights. `rules` has the address of each rule, u32.
 */
export function addNearTriangle(
  t: u32,
  entries: usize,
  entryCount: u32,
  triangles: usize,
  rules: usize,
  byCorner: usize,
  source: usize,
  space: usize,
  wavenumber: f64,
  coupling: f64,
): void {
  const block = space + FRAME_BYTES
  const waveAt = block + BLOCK_BYTES
  const points = waveAt + WAVE_BYTES
  const test = triangles + <usize>t * TRIANGLE_BYTES
  for (let i: u32 = 0; i < entryCount; i++) {
    const entry = entries + <usize>i * ENTRY_BYTES
    const code = load<u32>(entry, 4)
    const trial = triangles + <usize>load<u32>(entry) * TRIANGLE_BYTES
    const rule = <usize>load<u32>(rules + ((<usize>code & 255) << 2))
    const twist = coupling * wavenumber * wavenumber * normalProduct(test, trial)
    const weight = load<f64>(trial, TRIANGLE_SOURCE)
    writeFrame(test, trial, code, coupling, space)
    if (load<u32>(rule, RULE_IS_PRODUCT)) {
      integrateProduct(space, rule, weight !== 0, waveAt, points, block, wavenumber, twist)
    } else {
      integrateListed(space, rule, weight !== 0, waveAt, block, wavenumber, twist)
    }
    // 4 A_t A_s / 4π: the Jacobian of the pair and the kernel's own factor.
    const factor = (load<f64>(test, TRIANGLE_AREA) * load<f64>(trial, TRIANGLE_AREA)) / Math.PI
    addBlock(test, trial, code, block, factor, coupling, byCorner)
    if (weight !== 0) {
      for (let a: u32 = 0; a < 3; a++) {
        const value = v128.load(block + (<usize>a << 4), BLOCK_SOURCE)
        addTimes(source + (cornerOf(code, TEST_SHIFT, a) << 4), factor * weight, value)
      }
    }
  }
}

function addBlock(
  test: usize,
  trial: usize,
  code: u32,
  block: usize,
  factor: f64,
  coupling: f64,
  byCorner: usize,
): void {
  for (let a: u32 = 0; a < 3; a++) {
    for (let b: u32 = 0; b < 3; b++) {
      const column = <usize>load<u32>(trial + (cornerOf(code, TRIAL_SHIFT, b) << 2), TRIANGLE_COLUMNS)
      const at = byCorner + column * COLUMN_BYTES + (cornerOf(code, TEST_SHIFT, a) << 4)
      addTimes(at, factor, v128.load(block + (<usize>(3 * a + b) << 4)))
    }
  }
  // The curl part of −ηN: iβ (curl φ_a · curl φ_b) ∬ G.
  const green = v128.load(block, BLOCK_GREEN)
  const turned = v128.shuffle<f64>(f64x2.neg(green), green, 1, 2)
  for (let a: usize = 0; a < 3; a++) {
    const testCurl = test + 24 * a
    for (let b: usize = 0; b < 3; b++) {
      const trialCurl = trial + 24 * b
      const product =
        load<f64>(testCurl, TRIANGLE_CURLS) * load<f64>(trialCurl, TRIANGLE_CURLS) +
        load<f64>(testCurl, TRIANGLE_CURLS + 8) * load<f64>(trialCurl, TRIANGLE_CURLS + 8) +
        load<f64>(testCurl, TRIANGLE_CURLS + 16) * load<f64>(trialCurl, TRIANGLE_CURLS + 16)
      const column = <usize>load<u32>(trial + (b << 2), TRIANGLE_COLUMNS)
      addTimes(byCorner + column * COLUMN_BYTES + (a << 4), coupling * factor * product, turned)
    }
  }
}

/**
 * Adds the sums by corner to the three rows of a test triangle and clears them: the columns of the triangles of its
 * near list, in the order of the list. `rows` has three byte offsets into the planes, or NO_ROW.
 */
export function takeNearSums(
  entries: usize,
  entryCount: u32,
  triangles: usize,
  byCorner: usize,
  rows: usize,
  re: usize,
  im: usize,
): void {
  for (let i: u32 = 0; i < entryCount; i++) {
    const trial = triangles + <usize>load<u32>(entries + <usize>i * ENTRY_BYTES) * TRIANGLE_BYTES
    for (let b: usize = 0; b < 12; b += 4) {
      const column = <usize>load<u32>(trial + b, TRIANGLE_COLUMNS)
      for (let a: usize = 0; a < 3; a++) {
        const at = byCorner + column * COLUMN_BYTES + (a << 4)
        const row = load<u32>(rows + (a << 2))
        if (row !== NO_ROW) {
          addNumber(re + <usize>row + (column << 2), load<f64>(at))
          addNumber(im + <usize>row + (column << 2), load<f64>(at, 8))
        }
        v128.store(at, f64x2.splat(0))
      }
    }
  }
}

@inline
function addNumber(at: usize, value: f64): void {
  store<f32>(at, <f32>(<f64>load<f32>(at) + value))
}

@inline
function addTimes(at: usize, factor: f64, value: v128): void {
  v128.store(at, f64x2.add(v128.load(at), f64x2.mul(f64x2.splat(factor), value)))
}

@inline
function normalProduct(test: usize, trial: usize): f64 {
  return (
    load<f64>(test, TRIANGLE_NORMAL) * load<f64>(trial, TRIANGLE_NORMAL) +
    load<f64>(test, TRIANGLE_NORMAL + 8) * load<f64>(trial, TRIANGLE_NORMAL + 8) +
    load<f64>(test, TRIANGLE_NORMAL + 16) * load<f64>(trial, TRIANGLE_NORMAL + 16)
  )
}

function writeFrame(test: usize, trial: usize, code: u32, coupling: f64, frame: usize): void {
  const t0 = test + 24 * cornerOf(code, TEST_SHIFT, 0)
  const t1 = test + 24 * cornerOf(code, TEST_SHIFT, 1)
  const t2 = test + 24 * cornerOf(code, TEST_SHIFT, 2)
  const s0 = trial + 24 * cornerOf(code, TRIAL_SHIFT, 0)
  const s1 = trial + 24 * cornerOf(code, TRIAL_SHIFT, 1)
  const s2 = trial + 24 * cornerOf(code, TRIAL_SHIFT, 2)
  // In its own plane d·n is 0; what rounding leaves of it would be blown up by 1/r³.
  const inPlane = (code & PLANE_BIT) !== 0
  for (let axis: usize = 0; axis < 24; axis += 8) {
    const test0 = load<f64>(t0 + axis, TRIANGLE_CORNERS)
    const test1 = load<f64>(t1 + axis, TRIANGLE_CORNERS)
    const trial0 = load<f64>(s0 + axis, TRIANGLE_CORNERS)
    const trial1 = load<f64>(s1 + axis, TRIANGLE_CORNERS)
    store<f64>(frame + axis, trial0 - test0, FRAME_SHIFT)
    store<f64>(frame + axis, test1 - test0, FRAME_TEST)
    store<f64>(frame + axis, load<f64>(t2 + axis, TRIANGLE_CORNERS) - test1, FRAME_TEST + 24)
    store<f64>(frame + axis, trial1 - trial0, FRAME_TRIAL)
    store<f64>(frame + axis, load<f64>(s2 + axis, TRIANGLE_CORNERS) - trial1, FRAME_TRIAL + 24)
    store<f64>(frame + axis, inPlane ? 0 : load<f64>(trial + axis, TRIANGLE_NORMAL), FRAME_NORMAL)
    const testNormal = inPlane ? 0 : coupling * load<f64>(test + axis, TRIANGLE_NORMAL)
    store<f64>(frame + axis, testNormal, FRAME_TEST_NORMAL)
  }
}
