import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { SURFACE_TAG } from '../triangle-surface.ts'
import { areaByTag } from './area-by-tag.ts'
import { surfaceArea } from './surface-area.ts'

describe('areaByTag', () => {
  test('the areas of the tags add up to that of the surface', () => {
    const sphere = icosphere(3)
    const areas = areaByTag({ ...sphere, tags: sphere.tags.map((_, t) => 1 + (t % 4)) })

    expect(Array.from(areas.keys()).sort((a, b) => a - b)).toEqual([1, 2, 3, 4])
    // Rounding of 1280 terms.
    expect(Array.from(areas.values()).reduce((sum, area) => sum + area)).toBeCloseTo(surfaceArea(sphere), 12)
  })

  test('a source of one triangle on the unit cube has half a face', () => {
    const areas = areaByTag(box())

    expect(areas.get(SURFACE_TAG.source)).toBe(0.5)
    expect(areas.get(SURFACE_TAG.wall)).toBe(5.5)
    expect(areas.has(SURFACE_TAG.interface)).toBe(false)
  })
})
