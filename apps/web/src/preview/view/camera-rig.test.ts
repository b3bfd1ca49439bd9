import { describe, expect, test } from 'vitest'
import { type CameraRig, createCameraRig } from './camera-rig.ts'
import { distanceMm } from './orbit.ts'
import { boxMesh } from './testing/box-mesh.ts'
import { project } from './viewport.ts'

const HORN = boxMesh({ low: [-100, -50, 0], high: [100, 50, 80] })

describe('the camera', () => {
  test('has all of the first horn in the picture, whichever comes first, the horn or the size', () => {
    const first = createRig()
    const last = createCameraRig({ reducesMotion: () => true })
    last.setMesh(HORN)
    last.setSize({ widthPx: 800, heightPx: 500 })
    expect(last.viewport()).toEqual(first.viewport())
    expect(outOfPicture(first)).toEqual([])
  })

  test.each(['front', 'side', 'three-quarter'] as const)('has all of it in the picture from %s', (from) => {
    const rig = createRig()
    rig.move({ kind: 'look', from })
    expect(outOfPicture(rig)).toEqual([])
  })

  test('keeps all of it in a picture that becomes narrow', () => {
    const rig = createRig()
    rig.setSize({ widthPx: 300, heightPx: 500 })
    expect(outOfPicture(rig)).toEqual([])
  })

  test('keeps what the hand has made large in a picture of another size', () => {
    const rig = createRig()
    rig.move({ kind: 'zoom', factor: 2 })
    const { orbit } = rig.viewport()
    rig.setSize({ widthPx: 900, heightPx: 600 })
    expect(rig.viewport().orbit).toEqual(orbit)
  })

  test('stays where it is while a value is dragged, and fits again when the horn has become another size', () => {
    const rig = createRig()
    const { orbit } = rig.viewport()
    rig.setMesh(boxMesh({ low: [-110, -55, 0], high: [110, 55, 88] }))
    expect(rig.viewport().orbit).toBe(orbit)
    rig.setMesh(boxMesh({ low: [-300, -150, 0], high: [300, 150, 240] }))
    expect(rig.viewport().orbit.spanMm).toBeCloseTo(3 * orbit.spanMm, 3)
  })

  test('lets a horn grow further where the hand has placed it', () => {
    const rig = createRig()
    rig.move({ kind: 'turn', rightRad: 1, downRad: 0 })
    const { orbit } = rig.viewport()
    rig.setMesh(boxMesh({ low: [-130, -65, 0], high: [130, 65, 104] }))
    expect(rig.viewport().orbit).toBe(orbit)
  })

  test('does not go through the horn nor out of sight', () => {
    const rig = createRig()
    for (let i = 0; i < 50; i += 1) rig.move({ kind: 'zoom', factor: 2 })
    const closest = rig.viewport().orbit.spanMm
    for (let i = 0; i < 50; i += 1) rig.move({ kind: 'zoom', factor: 0.5 })
    expect(closest).toBeGreaterThan(1)
    expect(rig.viewport().orbit.spanMm).toBeLessThan(2000)
  })

  test('draws from before the horn to behind it', () => {
    const rig = createRig()
    const [near, far] = rig.planes()
    const distance = distanceMm(rig.viewport().orbit)
    expect(near).toBeGreaterThan(0)
    expect(near).toBeLessThan(distance - 120)
    expect(far).toBeGreaterThan(distance + 120)
  })
})

describe('a movement', () => {
  test('takes some frames and ends where it was sent', () => {
    const rig = createRig(false)
    rig.move({ kind: 'look', from: 'front' })
    const steps = [0, 100, 200, 300].map((ms) => rig.step(1000 + ms))
    expect(steps).toEqual([true, true, true, false])
    expect(rig.viewport().orbit.azimuthRad).toBeCloseTo(0)
    expect(rig.step(2000)).toBe(false)
  })

  test('is over at once where motion is not wanted', () => {
    const rig = createRig()
    rig.move({ kind: 'look', from: 'side' })
    expect(rig.viewport().orbit.azimuthRad).toBeCloseTo(-Math.PI / 2)
    expect(rig.step(0)).toBe(false)
  })

  test('ends when the hand takes hold', () => {
    const rig = createRig(false)
    rig.move({ kind: 'look', from: 'front' })
    rig.step(0)
    rig.step(100)
    rig.move({ kind: 'turn', rightRad: 0.1, downRad: 0 })
    expect(rig.step(200)).toBe(false)
    expect(rig.viewport().orbit.azimuthRad).not.toBeCloseTo(0)
  })
})

function createRig(reducesMotion = true): CameraRig {
  const rig = createCameraRig({ reducesMotion: () => reducesMotion })
  rig.setSize({ widthPx: 800, heightPx: 500 })
  rig.setMesh(HORN)
  return rig
}

/** Where the corners of the horn are that are not in the picture, px. */
function outOfPicture(rig: CameraRig) {
  const viewport = rig.viewport()
  const { widthPx, heightPx } = viewport
  const corners = Array.from({ length: 8 }, (_, i) => HORN.positions.subarray(3 * i, 3 * i + 3))
  return corners
    .map(([x = 0, y = 0, z = 0]) => project(viewport, [x, y, z]) ?? [-1, -1])
    .filter(([right, down]) => right <= 0 || right >= widthPx || down <= 0 || down >= heightPx)
}
