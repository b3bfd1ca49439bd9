// The far field of the right side: S + ηK' of the source triangles, tested with the hats of one test triangle.
// The evaluation is written out as in add-far-tile.as, for the same reason; what differs is the contraction: a number by
// test hat instead of a 3 × 3 block, and the normal of the test triangle instead of the trial triangle's.

import {
  TEST_AREA,
  TEST_CENTRE,
  TEST_NORMAL,
  TEST_NORMAL_F64,
  TEST_POINTS,
  TEST_REACH,
  TRIAL_AREA,
  TRIAL_BYTES,
  TRIAL_CENTRE,
  TRIAL_POINTS,
  TRIAL_REACH,
} from './far-layout'
import { dot, dotF32, narrow, quarterTurns, restOfPhase, SMALL_PHASE } from './far-pair'
import { orElse, strikeOut } from './near-lanes'
import {
  cosineOfRemainderF32,
  quadrantBitsF32,
  remainderF32,
  sineOfRemainderF32,
  turnedCosineF32,
  turnedSineF32,
} from './sine-cosine'

/** Working space: a mask, then the sums over the trial points by test point, complex lanes. */
const SPACE_POINTS: usize = 16

/** Writes six f64 at `out`: complex by test hat, with all weights. */
export function addFarSource(
  test: usize,
  trials: usize,
  groupCount: u32,
  cursorAt: usize,
  space: usize,
  out: usize,
  wavenumber: f64,
  coupling: f64,
  farAway: f64,
): void {
  memory.fill(out, 0, 48)
  for (let group: u32 = 0; group < groupCount; group++) {
    const first = group << 2
    const isCut = load<u32>(load<u32>(cursorAt)) < first + 4
    if (isCut) strikeOut(cursorAt, first, space)
    addGroup(test, trials + <usize>group * TRIAL_BYTES, isCut, space, out, wavenumber, coupling, farAway)
  }
}

function addGroup(
  test: usize,
  trial: usize,
  isCut: bool,
  space: usize,
  out: usize,
  wavenumber: f64,
  coupling: f64,
  farAway: f64,
): void {
  const testX = v128.load_splat<f64>(test, TEST_CENTRE)
  const testY = v128.load_splat<f64>(test, TEST_CENTRE + 8)
  const testZ = v128.load_splat<f64>(test, TEST_CENTRE + 16)
  let xLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE), testX)
  let xHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 16), testX)
  let yLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 32), testY)
  let yHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 48), testY)
  let zLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 64), testZ)
  let zHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 80), testZ)
  // The area of the test triangle comes with 1/36 for hats on both sides; here there is one.
  let area = f32x4.mul(
    v128.load(trial, TRIAL_AREA),
    f32x4.mul(f32x4.splat(6), v128.load_splat<f32>(test, TEST_AREA)),
  )
  if (isCut) {
    const mask = v128.load(space)
    const maskLow = v128.shuffle<i32>(mask, mask, 0, 0, 1, 1)
    const maskHigh = v128.shuffle<i32>(mask, mask, 2, 2, 3, 3)
    const zero = f64x2.splat(0)
    xLow = orElse(maskLow, xLow, f64x2.splat(farAway))
    xHigh = orElse(maskHigh, xHigh, f64x2.splat(farAway))
    yLow = orElse(maskLow, yLow, zero)
    yHigh = orElse(maskHigh, yHigh, zero)
    zLow = orElse(maskLow, zLow, zero)
    zHigh = orElse(maskHigh, zHigh, zero)
    area = v128.and(area, mask)
  }
  const squareLow = dot(xLow, yLow, zLow, xLow, yLow, zLow)
  const squareHigh = dot(xHigh, yHigh, zHigh, xHigh, yHigh, zHigh)
  const distanceLow = f64x2.sqrt(squareLow)
  const distanceHigh = f64x2.sqrt(squareHigh)
  const phaseLow = f64x2.mul(distanceLow, f64x2.splat(wavenumber))
  const phaseHigh = f64x2.mul(distanceHigh, f64x2.splat(wavenumber))
  const turnsLow = quarterTurns(phaseLow)
  const turnsHigh = quarterTurns(phaseHigh)
  const rest = narrow(restOfPhase(phaseLow, turnsLow), restOfPhase(phaseHigh, turnsHigh))
  const turns = v128.shuffle<i32>(turnsLow, turnsHigh, 0, 2, 4, 6)
  const restSquared = f32x4.mul(rest, rest)
  const restSine = sineOfRemainderF32(rest, restSquared)
  const restCosine = cosineOfRemainderF32(restSquared)
  const turnRe = turnedCosineF32(turns, restSine, restCosine)
  const turnIm = turnedSineF32(turns, restSine, restCosine)
  const testNormalX = v128.load_splat<f64>(test, TEST_NORMAL_F64)
  const testNormalY = v128.load_splat<f64>(test, TEST_NORMAL_F64 + 8)
  const testNormalZ = v128.load_splat<f64>(test, TEST_NORMAL_F64 + 16)
  const height = narrow(
    dot(xLow, yLow, zLow, testNormalX, testNormalY, testNormalZ),
    dot(xHigh, yHigh, zHigh, testNormalX, testNormalY, testNormalZ),
  )
  const x = narrow(xLow, xHigh)
  const y = narrow(yLow, yHigh)
  const z = narrow(zLow, zHigh)
  const distance = narrow(distanceLow, distanceHigh)
  const square = narrow(squareLow, squareHigh)
  const normalX = v128.load_splat<f32>(test, TEST_NORMAL)
  const normalY = v128.load_splat<f32>(test, TEST_NORMAL + 4)
  const normalZ = v128.load_splat<f32>(test, TEST_NORMAL + 8)
  const k = f32x4.splat(<f32>wavenumber)
  const beta = f32x4.splat(<f32>coupling)
  const isSmall =
    <f32>wavenumber * (load<f32>(test, TEST_REACH) + load<f32>(trial, TRIAL_REACH)) < SMALL_PHASE

  let sumRe = f32x4.splat(0)
  let sumIm = f32x4.splat(0)
  for (let p: usize = 0; p < 96; p += 32) {
    const point = test + p
    const fromX = f32x4.sub(x, v128.load_splat<f32>(point, TEST_POINTS))
    const fromY = f32x4.sub(y, v128.load_splat<f32>(point, TEST_POINTS + 4))
    const fromZ = f32x4.sub(z, v128.load_splat<f32>(point, TEST_POINTS + 8))
    const beside = dotF32(
      x,
      y,
      z,
      v128.load_splat<f32>(point, TEST_POINTS + 12),
      v128.load_splat<f32>(point, TEST_POINTS + 16),
      v128.load_splat<f32>(point, TEST_POINTS + 20),
    )
    const testPart = f32x4.sub(v128.load_splat<f32>(point, TEST_POINTS + 24), beside)
    let pointRe = f32x4.splat(0)
    let pointIm = f32x4.splat(0)
    for (let q: usize = 0; q < 192; q += 64) {
      const trialPoint = trial + q
      const awayX = v128.load(trialPoint, TRIAL_POINTS)
      const awayY = v128.load(trialPoint, TRIAL_POINTS + 16)
      const awayZ = v128.load(trialPoint, TRIAL_POINTS + 32)
      const along = dotF32(fromX, fromY, fromZ, awayX, awayY, awayZ)
      const more = f32x4.add(f32x4.add(testPart, v128.load(trialPoint, TRIAL_POINTS + 48)), along)
      const r = f32x4.sqrt(f32x4.add(square, more))
      const inverse = f32x4.div(f32x4.splat(1), r)
      const turn = f32x4.mul(k, f32x4.div(more, f32x4.add(r, distance)))
      let sine: v128
      let cosine: v128
      if (isSmall) {
        const turnSquared = f32x4.mul(turn, turn)
        sine = sineOfRemainderF32(turn, turnSquared)
        cosine = cosineOfRemainderF32(turnSquared)
      } else {
        const bits = quadrantBitsF32(turn)
        const left = remainderF32(turn, bits)
        const leftSquared = f32x4.mul(left, left)
        const leftSine = sineOfRemainderF32(left, leftSquared)
        const leftCosine = cosineOfRemainderF32(leftSquared)
        sine = turnedSineF32(bits, leftSine, leftCosine)
        cosine = turnedCosineF32(bits, leftSine, leftCosine)
      }
      const gRe = f32x4.mul(inverse, cosine)
      const gIm = f32x4.mul(inverse, sine)
      const phase = f32x4.mul(k, r)
      // The points of the test triangle lie in its plane; those of the trial triangle are stored twofold.
      const halfRise = dotF32(awayX, awayY, awayZ, normalX, normalY, normalZ)
      const rise = f32x4.mul(beta, f32x4.add(height, f32x4.mul(f32x4.splat(0.5), halfRise)))
      const fall = f32x4.mul(f32x4.mul(inverse, inverse), rise)
      const slopeRe = f32x4.add(gRe, f32x4.mul(phase, gIm))
      const slopeIm = f32x4.sub(gIm, f32x4.mul(phase, gRe))
      pointRe = f32x4.add(pointRe, f32x4.sub(gRe, f32x4.mul(fall, slopeIm)))
      pointIm = f32x4.add(pointIm, f32x4.add(gIm, f32x4.mul(fall, slopeRe)))
    }
    v128.store(space + p, pointRe, SPACE_POINTS)
    v128.store(space + p, pointIm, SPACE_POINTS + 16)
    sumRe = f32x4.add(sumRe, pointRe)
    sumIm = f32x4.add(sumIm, pointIm)
  }
  for (let a: usize = 0; a < 3; a++) {
    const three = f32x4.splat(3)
    const point = space + (a << 5)
    const re = f32x4.mul(area, f32x4.add(sumRe, f32x4.mul(three, v128.load(point, SPACE_POINTS))))
    const im = f32x4.mul(area, f32x4.add(sumIm, f32x4.mul(three, v128.load(point, SPACE_POINTS + 16))))
    const turnedRe = f32x4.sub(f32x4.mul(re, turnRe), f32x4.mul(im, turnIm))
    const turnedIm = f32x4.add(f32x4.mul(re, turnIm), f32x4.mul(im, turnRe))
    const to = out + (a << 4)
    const pair = f64x2.add(sumOfLanes(turnedRe, turnedIm), v128.load(to))
    v128.store(to, pair)
  }
}

/** The sums of the lanes of two vectors, in double precision. */
function sumOfLanes(a: v128, b: v128): v128 {
  const first = f64x2.promote_low_f32x4(v128.shuffle<f32>(a, b, 0, 4, 0, 4))
  const second = f64x2.promote_low_f32x4(v128.shuffle<f32>(a, b, 1, 5, 1, 5))
  const third = f64x2.promote_low_f32x4(v128.shuffle<f32>(a, b, 2, 6, 2, 6))
  const fourth = f64x2.promote_low_f32x4(v128.shuffle<f32>(a, b, 3, 7, 3, 7))
  return f64x2.add(f64x2.add(first, second), f64x2.add(third, fourth))
}
