import { expect, test } from 'vitest'
import { buildShape } from '../build-shape.ts'
import { sectionDrawing } from './section-drawing.ts'
import { sectionLoops } from './section-loops.ts'
import { boxMesh } from './testing/box-mesh.ts'

test('the section of a box is one closed line around it, with the source where it is cut', () => {
  const loops = sectionLoops(boxMesh({ low: [-10, -20, 0], high: [30, 20, 50] }))
  expect(loops).toHaveLength(1)
  const [loop] = loops
  expect(enclosedArea(loop?.points ?? [])).toBeCloseTo(40 * 50)
  const onSource = loop?.points.filter((_, i) => loop.onSource[i]) ?? []
  expect(onSource.length).toBeGreaterThan(0)
  expect(onSource.every(([, z]) => z === 50)).toBe(true)
})

test('a box beside the plane has none', () => {
  expect(sectionLoops(boxMesh({ low: [1, 0, 0], high: [2, 1, 1] }))).toEqual([])
})

test('a box with a side on the plane keeps it', () => {
  expect(sectionLoops(boxMesh({ low: [-1, 0, 0], high: [0, 1, 1] }))).toHaveLength(1)
})

test('the section of a horn, whose vertices lie on the plane, is one line with the area of its wall', () => {
  const loops = sectionLoops(horn())
  expect(loops).toHaveLength(1)
  const area = enclosedArea(loops[0]?.points ?? [])
  // Two walls of 6 mm along 60 mm of depth, bent by 45° in the middle, and the disc behind the source.
  expect(area).toBeGreaterThan(6 * 2 * 60)
  expect(area).toBeLessThan(6 * 2 * 60 * 2)
})

test('drawn, sound goes to the right, up is up, and the source is at the throat', () => {
  const { viewBox, wall, source } = sectionDrawing(boxMesh({ low: [-1, -20, 0], high: [1, 30, 50] }))
  expect(viewBox).toBe('-10 -40 70 70')
  expect(wall).toMatch(/^M[^Z]+Z$/)
  expect(source).toContain('50,-30')
})

function horn() {
  return buildShape({
    design: {
      formula_type: 'OSSE',
      L: 60,
      a: 40,
      a0: 12,
      r0: 12.7,
      k: 1.5,
      s: 0.6,
      n: 3,
      q: 0.95,
      wall_thickness: 6,
    },
  })
}

/** By the shoelace formula. */
function enclosedArea(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [y, z], i) => {
      const [yNext, zNext] = points[(i + 1) % points.length] ?? [y, z]
      return sum + (y * zNext - yNext * z) / 2
    }, 0),
  )
}
