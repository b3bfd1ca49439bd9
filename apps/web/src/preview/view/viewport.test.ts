import { describe, expect, test } from 'vitest'
import { CAMERA_PRESETS, type CameraPreset } from './camera-presets.ts'
import { boxMesh } from './testing/box-mesh.ts'
import { fittedOrbit, mmPerPx, project, type Viewport } from './viewport.ts'

const SIZE = { widthPx: 600, heightPx: 400 }

describe('a point in the picture', () => {
  test('is in the middle when it is the target', () => {
    expect(project(seenFrom('three-quarter'), [0, 0, 0])).toEqual(near([300, 200]))
  })

  test('from the front, +x is to the right and +y up', () => {
    const viewport = seenFrom('front')
    const px = 10 / mmPerPx(viewport)
    expect(project(viewport, [10, 0, 0])).toEqual(near([300 + px, 200]))
    expect(project(viewport, [0, 10, 0])).toEqual(near([300, 200 - px]))
  })

  test('from the side, sound goes to the right', () => {
    const viewport = seenFrom('side')
    expect(project(viewport, [0, 0, 10])).toEqual(near([300 + 10 / mmPerPx(viewport), 200]))
  })

  test('is nowhere when it is behind the eye', () => {
    expect(project(seenFrom('front'), [0, 0, 1e6])).toBeUndefined()
  })

  test('in a drawing, what is near is next to as large as what is far', () => {
    const [front, back] = [project(seenFrom('front'), [50, 0, 50]), project(seenFrom('front'), [50, 0, -50])]
    expect(((front?.[0] ?? 0) - 300) / ((back?.[0] ?? 0) - 300)).toBeLessThan(1.02)
  })
})

test.each(['front', 'side', 'three-quarter'] as const)(
  'a fitted horn takes its share of the picture and is in the middle, from %s',
  (from) => {
    const { positions } = boxMesh({ low: [30, -20, 10], high: [130, 60, 90] })
    const { orbit } = seenFrom(from)
    const fitted = { ...SIZE, orbit: fittedOrbit({ ...SIZE, orbit, positions, share: 0.8 }) }
    const places = Array.from({ length: 8 }, (_, i) =>
      project(fitted, [positions[3 * i] ?? 0, positions[3 * i + 1] ?? 0, positions[3 * i + 2] ?? 0]),
    )
    const [left, right] = rangeOf(places.map((place) => place?.[0] ?? 0))
    const [top, bottom] = rangeOf(places.map((place) => place?.[1] ?? 0))
    const share = Math.max((right - left) / SIZE.widthPx, (bottom - top) / SIZE.heightPx)
    expect(share).toBeGreaterThan(0.78)
    expect(share).toBeLessThanOrEqual(0.8001)
    expect((left + right) / 2).toBeCloseTo(300, -1)
    expect((top + bottom) / 2).toBeCloseTo(200, -1)
  },
)

function seenFrom(from: CameraPreset): Viewport {
  return { ...SIZE, orbit: { ...CAMERA_PRESETS[from], target: [0, 0, 0], spanMm: 200 } }
}

function near(place: readonly [number, number]): unknown[] {
  return place.map((px) => expect.closeTo(px, 6))
}

function rangeOf(values: number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
