// The far field of the matrix: −K − ηN between a tile of test triangles and all trial triangles, three points
// against three points. Four trial triangles are worked on at a time, one in each lane. Their blocks are
// summed by row of the tile first, since neighbours in a tile have corners in common, and go to the matrix
// once for each group: the scattered writes are what would cost most.
//
// One long function, since a function returns one vector only and everything else would pass through memory.

import {
  TEST_AREA,
  TEST_BYTES,
  TEST_CENTRE,
  TEST_CORNERS,
  TEST_EDGES,
  TEST_NORMAL,
  TEST_POINTS,
  TEST_REACH,
  TRIAL_AREA,
  TRIAL_BYTES,
  TRIAL_CENTRE,
  TRIAL_COLUMNS,
  TRIAL_EDGES,
  TRIAL_NORMAL,
  TRIAL_NORMAL_F64,
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

/** Bytes of the sums of one row of a tile for a group: four lanes, complex, for three corners. */
const ROW_BYTES: usize = 96
/** A row that is not asked for. */
const NO_ROW: u32 = u32.MAX_VALUE

/** Working space: a mask, then 9 complex lanes, c by test point and trial corner. */
const SPACE_MASK: usize = 0
const SPACE_POINT: usize = 16
const SPACE_CORNERS: usize = 112

/**
 * Adds the tile's rows of A. `cursors` has one u32 for each test triangle (see strikeOut), `rows` the byte
 * offset of each row of the tile in a plane of the matrix or NO_ROW.
 */
export function addFarTile(
  tests: usize,
  testCount: u32,
  trials: usize,
  groupCount: u32,
  cursors: usize,
  sums: usize,
  rows: usize,
  rowCount: u32,
  re: usize,
  im: usize,
  space: usize,
  wavenumber: f64,
  coupling: f64,
  farAway: f64,
): void {
  for (let group: u32 = 0; group < groupCount; group++) {
    const trial = trials + <usize>group * TRIAL_BYTES
    const first = group << 2
    memory.fill(sums, 0, <usize>rowCount * ROW_BYTES)
    for (let t: u32 = 0; t < testCount; t++) {
      const cursorAt = cursors + ((<usize>t) << 2)
      const isCut = load<u32>(load<u32>(cursorAt)) < first + 4
      if (isCut) strikeOut(cursorAt, first, space + SPACE_MASK)
      addPairs(tests + <usize>t * TEST_BYTES, trial, isCut, sums, space, wavenumber, coupling, farAway)
    }
    spread(trial, sums, rows, rowCount, re, im)
  }
}

function addPairs(
  test: usize,
  trial: usize,
  isCut: bool,
  sums: usize,
  space: usize,
  wavenumber: f64,
  coupling: f64,
  farAway: f64,
): void {
  // From the centroid of the test triangle to those of the trial triangles, in double precision.
  const testX = v128.load_splat<f64>(test, TEST_CENTRE)
  const testY = v128.load_splat<f64>(test, TEST_CENTRE + 8)
  const testZ = v128.load_splat<f64>(test, TEST_CENTRE + 16)
  let xLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE), testX)
  let xHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 16), testX)
  let yLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 32), testY)
  let yHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 48), testY)
  let zLow = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 64), testZ)
  let zHigh = f64x2.sub(v128.load(trial, TRIAL_CENTRE + 80), testZ)
  let area = f32x4.mul(v128.load(trial, TRIAL_AREA), v128.load_splat<f32>(test, TEST_AREA))
  let curlScale = f32x4.splat(<f32>(coupling / (144 * Math.PI)))
  if (isCut) {
    const mask = v128.load(space, SPACE_MASK)
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
    curlScale = v128.and(curlScale, mask)
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
  const heightLow = dot(
    xLow,
    yLow,
    zLow,
    v128.load(trial, TRIAL_NORMAL_F64),
    v128.load(trial, TRIAL_NORMAL_F64 + 32),
    v128.load(trial, TRIAL_NORMAL_F64 + 64),
  )
  const heightHigh = dot(
    xHigh,
    yHigh,
    zHigh,
    v128.load(trial, TRIAL_NORMAL_F64 + 16),
    v128.load(trial, TRIAL_NORMAL_F64 + 48),
    v128.load(trial, TRIAL_NORMAL_F64 + 80),
  )
  const x = narrow(xLow, xHigh)
  const y = narrow(yLow, yHigh)
  const z = narrow(zLow, zHigh)
  const distance = narrow(distanceLow, distanceHigh)
  const square = narrow(squareLow, squareHigh)
  const height = narrow(heightLow, heightHigh)
  const normalX = v128.load(trial, TRIAL_NORMAL)
  const normalY = v128.load(trial, TRIAL_NORMAL + 16)
  const normalZ = v128.load(trial, TRIAL_NORMAL + 32)
  const k = f32x4.splat(<f32>wavenumber)
  const isSmall =
    <f32>wavenumber * (load<f32>(test, TEST_REACH) + load<f32>(trial, TRIAL_REACH)) < SMALL_PHASE
  const twist = f32x4.mul(
    f32x4.mul(f32x4.splat(<f32>(coupling * wavenumber * wavenumber)), area),
    dotF32(
      v128.load_splat<f32>(test, TEST_NORMAL),
      v128.load_splat<f32>(test, TEST_NORMAL + 4),
      v128.load_splat<f32>(test, TEST_NORMAL + 8),
      normalX,
      normalY,
      normalZ,
    ),
  )

  // Σ of G over the nine pairs; c summed over the test points, by trial corner.
  let greenRe = f32x4.splat(0)
  let greenIm = f32x4.splat(0)
  let sumRe0 = greenRe
  let sumIm0 = greenRe
  let sumRe1 = greenRe
  let sumIm1 = greenRe
  let sumRe2 = greenRe
  let sumIm2 = greenRe
  let corner = space + SPACE_CORNERS
  for (let p: usize = 0; p < 96; p += 32) {
    const point = test + p
    const px = v128.load_splat<f32>(point, TEST_POINTS)
    const py = v128.load_splat<f32>(point, TEST_POINTS + 4)
    const pz = v128.load_splat<f32>(point, TEST_POINTS + 8)
    const fromX = f32x4.sub(x, px)
    const fromY = f32x4.sub(y, py)
    const fromZ = f32x4.sub(z, pz)
    const beside = dotF32(
      x,
      y,
      z,
      v128.load_splat<f32>(point, TEST_POINTS + 12),
      v128.load_splat<f32>(point, TEST_POINTS + 16),
      v128.load_splat<f32>(point, TEST_POINTS + 20),
    )
    const testPart = f32x4.sub(v128.load_splat<f32>(point, TEST_POINTS + 24), beside)
    const rise = f32x4.mul(area, f32x4.sub(height, dotF32(px, py, pz, normalX, normalY, normalZ)))
    let pointRe = f32x4.splat(0)
    let pointIm = pointRe
    for (let q: usize = 0; q < 3; q++) {
      const trialPoint = trial + (q << 6)
      const along = dotF32(
        fromX,
        fromY,
        fromZ,
        v128.load(trialPoint, TRIAL_POINTS),
        v128.load(trialPoint, TRIAL_POINTS + 16),
        v128.load(trialPoint, TRIAL_POINTS + 32),
      )
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
      greenRe = f32x4.add(greenRe, gRe)
      greenIm = f32x4.add(greenIm, gIm)
      const phase = f32x4.mul(k, r)
      const fall = f32x4.mul(f32x4.mul(inverse, inverse), rise)
      const slopeRe = f32x4.add(gRe, f32x4.mul(phase, gIm))
      const slopeIm = f32x4.sub(gIm, f32x4.mul(phase, gRe))
      const cRe = f32x4.add(f32x4.mul(fall, slopeRe), f32x4.mul(twist, gIm))
      const cIm = f32x4.sub(f32x4.mul(fall, slopeIm), f32x4.mul(twist, gRe))
      v128.store(space + (q << 5), cRe, SPACE_POINT)
      v128.store(space + (q << 5), cIm, SPACE_POINT + 16)
      pointRe = f32x4.add(pointRe, cRe)
      pointIm = f32x4.add(pointIm, cIm)
    }
    // Hat b at point q is (1 + 3 δ)/6; the sixths are in the area.
    const three = f32x4.splat(3)
    const re0 = f32x4.add(pointRe, f32x4.mul(three, v128.load(space, SPACE_POINT)))
    const im0 = f32x4.add(pointIm, f32x4.mul(three, v128.load(space, SPACE_POINT + 16)))
    const re1 = f32x4.add(pointRe, f32x4.mul(three, v128.load(space, SPACE_POINT + 32)))
    const im1 = f32x4.add(pointIm, f32x4.mul(three, v128.load(space, SPACE_POINT + 48)))
    const re2 = f32x4.add(pointRe, f32x4.mul(three, v128.load(space, SPACE_POINT + 64)))
    const im2 = f32x4.add(pointIm, f32x4.mul(three, v128.load(space, SPACE_POINT + 80)))
    v128.store(corner, re0)
    v128.store(corner, im0, 16)
    v128.store(corner, re1, 32)
    v128.store(corner, im1, 48)
    v128.store(corner, re2, 64)
    v128.store(corner, im2, 80)
    sumRe0 = f32x4.add(sumRe0, re0)
    sumIm0 = f32x4.add(sumIm0, im0)
    sumRe1 = f32x4.add(sumRe1, re1)
    sumIm1 = f32x4.add(sumIm1, im1)
    sumRe2 = f32x4.add(sumRe2, re2)
    sumIm2 = f32x4.add(sumIm2, im2)
    corner += ROW_BYTES
  }

  // The curl part: the three edges of a triangle add up to 0, and so do the products with them.
  const trialX0 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES))
  const trialY0 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES + 16))
  const trialZ0 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES + 32))
  const trialX1 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES + 48))
  const trialY1 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES + 64))
  const trialZ1 = f32x4.mul(curlScale, v128.load(trial, TRIAL_EDGES + 80))
  const testX0 = v128.load_splat<f32>(test, TEST_EDGES)
  const testY0 = v128.load_splat<f32>(test, TEST_EDGES + 4)
  const testZ0 = v128.load_splat<f32>(test, TEST_EDGES + 8)
  const testX1 = v128.load_splat<f32>(test, TEST_EDGES + 12)
  const testY1 = v128.load_splat<f32>(test, TEST_EDGES + 16)
  const testZ1 = v128.load_splat<f32>(test, TEST_EDGES + 20)
  const curl00 = dotF32(testX0, testY0, testZ0, trialX0, trialY0, trialZ0)
  const curl01 = dotF32(testX0, testY0, testZ0, trialX1, trialY1, trialZ1)
  const curl10 = dotF32(testX1, testY1, testZ1, trialX0, trialY0, trialZ0)
  const curl11 = dotF32(testX1, testY1, testZ1, trialX1, trialY1, trialZ1)
  const curl02 = f32x4.neg(f32x4.add(curl00, curl01))
  const curl12 = f32x4.neg(f32x4.add(curl10, curl11))
  const curl20 = f32x4.neg(f32x4.add(curl00, curl10))
  const curl21 = f32x4.neg(f32x4.add(curl01, curl11))
  const curl22 = f32x4.neg(f32x4.add(curl20, curl21))
  const row0 = sums + load<u32>(test, TEST_CORNERS)
  const row1 = sums + load<u32>(test, TEST_CORNERS + 4)
  const row2 = sums + load<u32>(test, TEST_CORNERS + 8)
  const at = space + SPACE_CORNERS
  addEntry(row0, at, sumRe0, sumIm0, curl00, greenRe, greenIm, turnRe, turnIm)
  addEntry(row0 + 32, at + 32, sumRe1, sumIm1, curl01, greenRe, greenIm, turnRe, turnIm)
  addEntry(row0 + 64, at + 64, sumRe2, sumIm2, curl02, greenRe, greenIm, turnRe, turnIm)
  addEntry(row1, at + 96, sumRe0, sumIm0, curl10, greenRe, greenIm, turnRe, turnIm)
  addEntry(row1 + 32, at + 128, sumRe1, sumIm1, curl11, greenRe, greenIm, turnRe, turnIm)
  addEntry(row1 + 64, at + 160, sumRe2, sumIm2, curl12, greenRe, greenIm, turnRe, turnIm)
  addEntry(row2, at + 192, sumRe0, sumIm0, curl20, greenRe, greenIm, turnRe, turnIm)
  addEntry(row2 + 32, at + 224, sumRe1, sumIm1, curl21, greenRe, greenIm, turnRe, turnIm)
  addEntry(row2 + 64, at + 256, sumRe2, sumIm2, curl22, greenRe, greenIm, turnRe, turnIm)
}

/** Adds one entry of the 3 × 3 blocks: (c + iκ ΣG) e^{ikR}, with c summed over the points by the test hat. */
@inline
function addEntry(
  row: usize,
  corner: usize,
  sumRe: v128,
  sumIm: v128,
  curl: v128,
  greenRe: v128,
  greenIm: v128,
  turnRe: v128,
  turnIm: v128,
): void {
  const three = f32x4.splat(3)
  const hatRe = f32x4.add(sumRe, f32x4.mul(three, v128.load(corner)))
  const hatIm = f32x4.add(sumIm, f32x4.mul(three, v128.load(corner, 16)))
  const re = f32x4.sub(hatRe, f32x4.mul(curl, greenIm))
  const im = f32x4.add(hatIm, f32x4.mul(curl, greenRe))
  const turnedRe = f32x4.sub(f32x4.mul(re, turnRe), f32x4.mul(im, turnIm))
  const turnedIm = f32x4.add(f32x4.mul(re, turnIm), f32x4.mul(im, turnRe))
  v128.store(row, f32x4.add(v128.load(row), turnedRe))
  v128.store(row, f32x4.add(v128.load(row, 16), turnedIm), 16)
}

/** Adds the sums of a group to the matrix: twelve columns of each row of the tile. */
function spread(trial: usize, sums: usize, rows: usize, rowCount: u32, re: usize, im: usize): void {
  for (let i: u32 = 0; i < rowCount; i++) {
    const row = load<u32>(rows + ((<usize>i) << 2))
    if (row === NO_ROW) continue
    const from = sums + <usize>i * ROW_BYTES
    const reRow = re + <usize>row
    const imRow = im + <usize>row
    for (let corner: usize = 0; corner < 3; corner++) {
      for (let lane: usize = 0; lane < 16; lane += 4) {
        const column = <usize>load<u32>(trial + (corner << 4) + lane, TRIAL_COLUMNS)
        const value = from + (corner << 5) + lane
        store<f32>(reRow + column, load<f32>(reRow + column) + load<f32>(value))
        store<f32>(imRow + column, load<f32>(imRow + column) + load<f32>(value, 16))
      }
    }
  }
}
