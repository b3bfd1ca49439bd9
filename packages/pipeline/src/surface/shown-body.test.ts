import { bandAt, prepareSolve, surfaceLevels } from '@hornbench/simulation'
import { expect, test } from 'vitest'
import { levelsOn, toShownBody } from './shown-body.ts'

const HORN = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
const arcs = { planes: [], fromDeg: 0, toDeg: 0, angles: 1, distanceM: 2 }

test('on a round horn, levels that are read in pieces are those of the whole', async () => {
  const prepared = prepareSolve({
    source: { kind: 'design', design: { ...HORN, throat_res: 8, mouth_res: 20, rear_res: 25 } },
    medium: { soundSpeed: 343, density: 1.21 },
    highestHz: 8000,
    observation: { ...arcs, diagonalDeg: 45 },
    legacyPolar: { ...arcs, onAxisDistanceM: 2, normAngleDeg: 5, inclinationDeg: 45 },
  })
  const { surface, meridians = [] } = prepared
  expect(surface.vertices.length / 3).toBeGreaterThan(500)
  const band = bandAt(meridians, 6000)
  const places = (meridians[band]?.meridian.tags.length ?? 0) + 1
  const boundary = Float32Array.from({ length: 2 * places }, (_, at) => Math.sin(at) + 2)

  const body = toShownBody({ kind: 'mesh', meshHash: 'a', prepared })
  const levels = await levelsOn(body, { frequencyHz: 6000, boundary, pressureCorrection: 2 })
  const whole = { surface, meridians, band, surfacePressure: boundary, pressureCorrection: 2 }
  expect(levels).toEqual(surfaceLevels(whole))
  const ofLowerBand = await levelsOn(body, {
    frequencyHz: 6000,
    boundary: boundary.subarray(2),
    pressureCorrection: 1,
  })
  expect(ofLowerBand).toBeUndefined()
})
