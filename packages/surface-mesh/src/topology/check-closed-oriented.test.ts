import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { kleinBottle } from '../testing/klein-bottle.ts'
import { moebiusStrip } from '../testing/moebius-strip.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { torus } from '../testing/torus.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { withWing } from '../testing/with-wing.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import { checkClosedOriented } from './check-closed-oriented.ts'

describe('checkClosedOriented', () => {
  test.each([
    ['a tetrahedron', tetrahedron()],
    ['a cube', box()],
    ['a fine box', box({ cells: 5 })],
    ['a sphere', icosphere(3)],
    ['a thin cup', thinCup(6)],
  ])('%s is closed, and has the Euler characteristic 2', (_, surface) => {
    expect(checkClosedOriented(surface)).toEqual({
      isClosedOriented: true,
      openEdges: 0,
      nonManifoldEdges: 0,
      misorientedEdges: 0,
      components: 1,
      eulerCharacteristic: 2,
    })
  })

  test('a torus is closed, and has the Euler characteristic 0', () => {
    expect(checkClosedOriented(torus(2, 1, 12, 8))).toMatchObject({
      isClosedOriented: true,
      eulerCharacteristic: 0,
    })
  })

  test('components and Euler characteristics add up', () => {
    expect(checkClosedOriented(joinSurfaces(box(), torus(2, 1, 12, 8), icosphere(1)))).toMatchObject({
      isClosedOriented: true,
      components: 3,
      eulerCharacteristic: 4,
    })
  })

  test('a missing triangle leaves three open edges', () => {
    expect(checkClosedOriented(withoutTriangles(icosphere(2), [100]))).toMatchObject({
      isClosedOriented: false,
      openEdges: 3,
      eulerCharacteristic: 1,
    })
  })

  test('a triangle that is wound the other way has three misoriented edges', () => {
    expect(checkClosedOriented(turnedOver(icosphere(2), (t) => t === 100))).toMatchObject({
      isClosedOriented: false,
      openEdges: 0,
      misorientedEdges: 3,
    })
  })

  test('a surface that is inside out is closed and oriented all the same', () => {
    expect(checkClosedOriented(turnedOver(box())).isClosedOriented).toBe(true)
  })

  test('a wing on an edge makes it one of three triangles', () => {
    expect(checkClosedOriented(withWing(box(), [3, 4, 5]))).toMatchObject({
      isClosedOriented: false,
      nonManifoldEdges: 1,
      openEdges: 2,
      components: 1,
    })
  })

  test('a Möbius strip is open along its rim and cannot be oriented', () => {
    const strip = checkClosedOriented(moebiusStrip(20))

    expect(strip).toMatchObject({ isClosedOriented: false, openEdges: 40, eulerCharacteristic: 0 })
    expect(strip.misorientedEdges).toBeGreaterThan(0)
  })

  test('a Klein bottle is closed and cannot be oriented', () => {
    const bottle = checkClosedOriented(kleinBottle(24, 15))

    expect(bottle).toMatchObject({
      isClosedOriented: false,
      openEdges: 0,
      nonManifoldEdges: 0,
      eulerCharacteristic: 0,
    })
    expect(bottle.misorientedEdges).toBeGreaterThan(0)
  })

  test('vertices that no triangle uses do not count', () => {
    const cube = box()
    const padded = { ...cube, vertices: Float64Array.of(...cube.vertices, 9, 9, 9) }

    expect(checkClosedOriented(padded).eulerCharacteristic).toBe(2)
  })

  test('a triangle with a corner used twice does not close anything', () => {
    const surface = surfaceFromLists(
      [
        [0, 0, 0],
        [1, 0, 0],
      ],
      [[0, 0, 1]],
    )

    expect(checkClosedOriented(surface)).toMatchObject({ isClosedOriented: false, openEdges: 1 })
  })

  test('an empty surface is not closed', () => {
    expect(checkClosedOriented(surfaceFromLists([], []))).toMatchObject({
      isClosedOriented: false,
      components: 0,
    })
  })
})
