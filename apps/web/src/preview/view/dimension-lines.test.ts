import { describe, expect, test } from 'vitest'
import { CAMERA_PRESETS, type CameraPreset } from './camera-presets.ts'
import { dimensionLines } from './dimension-lines.ts'
import type { Bounds } from './mesh-bounds.ts'
import type { Orbit } from './orbit.ts'
import { screenDimensions } from './screen-dimensions.ts'
import { project } from './viewport.ts'

const BOUNDS: Bounds = { low: [-100, -50, -8], high: [100, 50, 72] }
const SIZE = { widthPx: 800, heightPx: 600 }

describe('dimension lines', () => {
  test('are as long as the horn and say so', () => {
    const lines = dimensionLines(BOUNDS, orbit('three-quarter'))
    const lengths = lines.map(({ name, from, to, text }) => [
      name,
      Math.hypot(...from.map((v, i) => (to[i] ?? 0) - v)),
      text,
    ])
    expect(lengths).toEqual([
      ['width', 200, '200 mm'],
      ['depth', 80, '80 mm'],
      ['height', 100, '100 mm'],
    ])
  })

  test.each([
    ['front', ['width', 'height']],
    ['side', ['depth', 'height']],
    ['three-quarter', ['width', 'depth', 'height']],
  ] as const)('that are seen end on are left out: %s', (from, names) => {
    const shown = screenDimensions(BOUNDS, { ...SIZE, orbit: orbit(from) }).map(({ name }) => name)
    expect(shown).toEqual(names)
  })

  test.each([
    ['front', {}],
    ['side', {}],
    ['three-quarter', {}],
    ['three-quarter', { elevationRad: -0.5 }],
    ['three-quarter', { azimuthRad: 2.5, elevationRad: 0.8 }],
    ['three-quarter', { azimuthRad: 1, elevationRad: -0.3 }],
  ] as const)('of width and depth run below the middle of the horn: %s %o', (from, change) => {
    const viewport = { ...SIZE, orbit: { ...orbit(from), ...change } }
    const [, middle = 0] = project(viewport, [0, 0, 32]) ?? []
    const onGround = screenDimensions(BOUNDS, viewport).filter(({ name }) => name !== 'height')
    expect(onGround.length).toBeGreaterThan(0)
    for (const line of onGround) expect(line.middle[1]).toBeGreaterThan(middle)
  })

  test('of the height runs beside the horn', () => {
    const viewport = { ...SIZE, orbit: orbit('front') }
    const height = screenDimensions(BOUNDS, viewport).find(({ name }) => name === 'height')
    const edge = project(viewport, [100, 0, 0])
    expect(height?.from[0]).toBeGreaterThan(edge?.[0] ?? Infinity)
  })
})

function orbit(from: CameraPreset): Orbit {
  return { ...CAMERA_PRESETS[from], target: [0, 0, 32], spanMm: 300 }
}
