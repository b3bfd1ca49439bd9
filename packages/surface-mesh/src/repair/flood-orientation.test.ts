import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { kleinBottle } from '../testing/klein-bottle.ts'
import { moebiusStrip } from '../testing/moebius-strip.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import { floodOrientation } from './flood-orientation.ts'

const isEveryFifth = (t: number) => t % 5 === 2

describe('floodOrientation', () => {
  test('marks what is wound against the first triangle of its component', () => {
    const surface = turnedOver(joinSurfaces(icosphere(1), box()), isEveryFifth)
    const flood = floodOrientation(surface)

    expect(flood.conflict).toBeNull()
    // Triangle 0 is the reference for the sphere, triangle 80 for the box; neither is turned.
    expect(Array.from(flood.isTurned)).toEqual(
      Array.from(surface.tags.keys(), (t) => (isEveryFifth(t) ? 1 : 0)),
    )
  })

  test('splits into components, closed and open', () => {
    const flood = floodOrientation(joinSurfaces(withoutTriangles(box(), [3]), icosphere(1)))

    expect(flood.components.map(({ triangles, isClosed }) => [triangles.length, isClosed])).toEqual([
      [11, false],
      [80, true],
    ])
  })

  test.each([
    ['a Möbius strip', moebiusStrip(9)],
    ['a Klein bottle', kleinBottle(12, 9)],
  ])('%s has a conflict', (_, surface) => {
    expect(floodOrientation(surface).conflict).not.toBeNull()
  })
})
