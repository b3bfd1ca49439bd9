import { expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { withAverages } from '../testing/with-averages.ts'
import { solvedPart } from './solved-part.ts'

test('what is still to be solved is left out, what has failed stays as a gap', () => {
  const curves = withAverages(sampleCurves({ count: 6, without: [1, 3, 5] }))
  const part = solvedPart(curves, 'swsftd')
  const kept = <Value>(values: readonly Value[]) => [values[0], values[2], values[3], values[4]]
  expect(part.frequenciesHz).toEqual(kept(curves.frequenciesHz))
  expect(part.onAxis.levelDb).toEqual(kept(curves.onAxis.levelDb))
  expect(part.onAxis.levelDb[2]).toBeNull()
  expect(part.onAxis.phaseDeg).toEqual(kept(curves.onAxis.phaseDeg))
  expect(part.onAxis.distanceM).toBe(2)
  expect(part.onAxis.groupDelayMs).toHaveLength(4)
  expect(part.powerLevelDb).toEqual(kept(curves.powerLevelDb ?? []))
  expect(part.spinorama?.soundPowerDb).toEqual(kept(curves.spinorama?.soundPowerDb ?? []))
  expect(part.spinorama?.distanceM).toBe(2)
  expect(part.directivityIndexDb).toEqual(kept(curves.directivityIndexDb))
  expect(part.throatImpedance.re).toEqual(kept(curves.throatImpedance.re))
  expect(part.throatImpedance.im).toEqual(kept(curves.throatImpedance.im))
  expect(part.planes.horizontal?.levelDb).toEqual(kept(curves.planes.horizontal?.levelDb ?? []))
  expect(part.planes.horizontal?.anglesDeg).toEqual([0, 30, 60, 90])
})
