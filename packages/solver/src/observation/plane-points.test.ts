import { expect, test } from 'vitest'
import { designFrame } from './observation-frame.ts'
import { planePoints, type Arc } from './plane-points.ts'

const FRAME = designFrame(0.1)
const ARC: Arc = {
  plane: 'horizontal',
  inclinationDeg: 35,
  anglesDeg: [0, 90, 180, -30],
  distanceM: 2,
  centreM: [0, 0, 0.1],
}

function pointsOf(arc: Arc): number[][] {
  const points = planePoints(FRAME, arc)
  return Array.from(arc.anglesDeg, (_, i) => [...points.subarray(3 * i, 3 * i + 3)])
}

const close = (...v: number[]) => v.map((value) => expect.closeTo(value, 14))

test('the horizontal arc runs from the axis to the right, around the centre that is given', () => {
  expect(pointsOf(ARC)).toEqual([
    close(0, 0, 2.1),
    close(2, 0, 0.1),
    close(0, 0, -1.9),
    close(-1, 0, 0.1 + Math.sqrt(3)),
  ])
})

test('the vertical arc runs from the axis upwards', () => {
  expect(pointsOf({ ...ARC, plane: 'vertical' })[1]).toEqual(close(0, 2, 0.1))
})

test('the diagonal arc lies at its inclination from the horizontal', () => {
  const [x, y] = pointsOf({ ...ARC, plane: 'diagonal' })[1]

  expect((Math.atan2(y, x) * 180) / Math.PI).toBeCloseTo(35, 12)
  expect(Math.hypot(x, y)).toBeCloseTo(2, 14)
})
