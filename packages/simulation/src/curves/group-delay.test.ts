import { describe, expect, test } from 'vitest'
import { groupDelaysMs } from './group-delay.ts'
import { phaseWithoutDelayDeg } from './without-delay.ts'
import { wrapDegrees } from './wrap-degrees.ts'

const logarithmic = Array.from({ length: 30 }, (_, index) => 100 * 1.2 ** index)
const delayedBy = (seconds: number) => (frequencyHz: number) => wrapDegrees(-360 * frequencyHz * seconds)

describe('group delay', () => {
  test('is the delay of what comes later, positive with e^{+jωt} (S3)', () => {
    // Higher up, the phase turns by more than 120° from one frequency to the next.
    const frequencies = logarithmic.filter((frequencyHz) => frequencyHz < 8000)
    expect(groupDelaysMs(frequencies, frequencies.map(delayedBy(0.2e-3)))).toEqual(
      frequencies.map(() => expect.closeTo(0.2, 9) as number),
    )
  })

  test('is exact for a delay that changes evenly with frequency', () => {
    // φ = −a f²: the delay is a f / 180.
    const phases = logarithmic.map((frequencyHz) => wrapDegrees(-1e-5 * frequencyHz ** 2))
    const delays = groupDelaysMs(logarithmic, phases)
    for (const index of [5, 10, 15])
      expect(delays[index]).toBeCloseTo((1000 * 1e-5 * logarithmic[index]) / 180, 9)
  })

  test('is refused where the phase turns by more than 120° to a neighbour', () => {
    expect(groupDelaysMs([100, 200, 300, 400], [0, -100, 130, 120])).toEqual([
      expect.closeTo(1000 / 360),
      null,
      null,
      expect.closeTo(100 / 360),
    ])
  })

  test('does not reach across a frequency without a value (S2)', () => {
    const frequencies = [100, 200, 300, 400, 500, 600]
    const delays = groupDelaysMs(frequencies, [0, -10, null, -30, null, -50])
    const tenth = expect.closeTo(100 / 360) as number
    expect(delays).toEqual([tenth, tenth, null, null, null, null])
  })

  test('takes frequencies in any order, and of the same one twice makes nothing', () => {
    expect(groupDelaysMs([300, 100, 200], [-20, 0, -10])).toEqual(
      [300, 100, 200].map(() => expect.closeTo(100 / 360) as number),
    )
    expect(groupDelaysMs([100, 100], [0, -10])).toEqual([null, null])
    expect(groupDelaysMs([100], [0])).toEqual([null])
  })
})

describe('phase without delay', () => {
  test('of a wave that starts at the reference point is zero', () => {
    const [soundSpeed, distanceM] = [343, 2]
    for (const frequencyHz of logarithmic) {
      const phaseDeg = delayedBy(distanceM / soundSpeed)(frequencyHz)
      expect(phaseWithoutDelayDeg({ frequencyHz, phaseDeg }, { distanceM, soundSpeed })).toBeCloseTo(0, 6)
    }
  })

  test('lies between −180° and 180°, and is missing where the phase is', () => {
    const path = { distanceM: 0.5, soundSpeed: 360 }
    expect(phaseWithoutDelayDeg({ frequencyHz: 300, phaseDeg: 100 }, path)).toBeCloseTo(-110, 9)
    expect(phaseWithoutDelayDeg({ frequencyHz: 300, phaseDeg: null }, path)).toBeNull()
  })
})
