import { describe, expect, test } from 'vitest'
import { beamwidthDeg } from './beamwidth.ts'

const anglesDeg = [-90, -60, -30, 0, 30, 60, 90]

describe('the beamwidth at −6 dB', () => {
  test('is what lies between both sides, linear in dB between the angles', () => {
    // 3 dB at 30°, 9 dB at 60°: 45°. On the other side 6 dB at −30°.
    const levelsDb = [60, 70, 84, 90, 87, 81, 60]
    expect(beamwidthDeg({ anglesDeg, levelsDb, isMirrored: false })).toBeCloseTo(30 + 45, 12)
  })

  test('is taken at the first angle where it is so low, whatever comes behind', () => {
    const levelsDb = [90, 80, 84, 90, 84, 80, 90]
    expect(beamwidthDeg({ anglesDeg, levelsDb, isMirrored: false })).toBeCloseTo(60, 12)
  })

  test('is that of the lobe near the axis, at whose highest level it starts', () => {
    const angles = [-40, -20, -10, 0, 10, 20, 40]
    expect(
      beamwidthDeg({ anglesDeg: angles, levelsDb: [99, 80, 87, 90, 92, 86, 70], isMirrored: false }),
    ).toBeCloseTo(20 + 10 + 10 * (1 / 7), 12)
  })

  test('is not known where the level does not fall, or nothing is observed', () => {
    const flat = anglesDeg.map(() => 90)
    expect(beamwidthDeg({ anglesDeg, levelsDb: flat, isMirrored: false })).toBeNull()
    const baffled = [null, 84.1, 89, 90, 89, 84.1, null]
    expect(beamwidthDeg({ anglesDeg, levelsDb: baffled, isMirrored: false })).toBeNull()
    expect(beamwidthDeg({ anglesDeg: [30, 60], levelsDb: [90, 80], isMirrored: true })).toBeNull()
  })

  test('of an arc over one side is known when the body is symmetric, else not', () => {
    const half = { anglesDeg: [0, 30, 60], levelsDb: [90, 87, 81] }
    expect(beamwidthDeg({ ...half, isMirrored: true })).toBeCloseTo(90, 12)
    expect(beamwidthDeg({ ...half, isMirrored: false })).toBeNull()
    const other = { anglesDeg: [-60, -30, 0], levelsDb: [81, 87, 90] }
    expect(beamwidthDeg({ ...other, isMirrored: true })).toBeCloseTo(90, 12)
  })
})
