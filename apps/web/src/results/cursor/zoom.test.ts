import { describe, expect, test } from 'vitest'
import { zoomedBy, zoomedTo, zoomWithin } from './zoom.ts'

const WHOLE = [100, 10_000] as const

describe('the zoom', () => {
  test('shows what was dragged over, in either direction and inside the band', () => {
    expect(zoomedTo(2000, 500, WHOLE)).toEqual([500, 2000])
    expect(zoomedTo(20, 500, WHOLE)).toEqual([100, 500])
  })

  test('is none for a slip of the hand and for the whole band', () => {
    expect(zoomedTo(1000, 1010, WHOLE)).toBeNull()
    expect(zoomedTo(50, 20_000, WHOLE)).toBeNull()
    expect(zoomedTo(20, 50, WHOLE)).toBeNull()
  })

  test('halves and doubles the octaves around the cursor, and stops at the ends of the band', () => {
    const inside = zoomedBy('in', { shown: WHOLE, centreHz: 1000, whole: WHOLE })
    expect(inside?.map(Math.round)).toEqual([316, 3162])
    const atEnd = zoomedBy('in', { shown: WHOLE, centreHz: 9000, whole: WHOLE })
    expect(atEnd?.map(Math.round)).toEqual([1000, 10_000])
    expect(zoomedBy('out', { shown: inside ?? WHOLE, centreHz: 1000, whole: WHOLE })).toBeNull()
  })

  test('shows all of a band in which it does not lie', () => {
    expect(zoomWithin(null, WHOLE)).toBe(WHOLE)
    expect(zoomWithin([20, 50], WHOLE)).toBe(WHOLE)
    expect(zoomWithin([50, 1000], WHOLE)).toEqual([100, 1000])
  })
})
